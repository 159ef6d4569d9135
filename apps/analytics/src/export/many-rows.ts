import type { Row, Table } from './table.js';

/** Like those of an export of comments, for measurements: made one page after the other, so that they themselves take nothing. */
export const manyRows = (count: number): Table => {
  const PAGE = 100;
  const row = (number: number): Row => [
    crypto.randomUUID(),
    crypto.randomUUID(),
    new Date(Date.UTC(2026, 2, 1) + number).toISOString(),
    `Words of comment ${number}. `.repeat(8),
    number % 97,
  ];
  const pages = async function* () {
    for (let at = 0; at < count; at += PAGE) {
      yield Array.from({ length: Math.min(PAGE, count - at) }, (_, index) => row(at + index));
    }
  };
  return {
    name: 'many',
    columns: [
      { name: 'commentId', holds: 'id', meaning: 'An id.' },
      { name: 'authorId', holds: 'id', meaning: 'Another one.' },
      { name: 'postedAt', holds: 'instant', meaning: 'An instant.' },
      { name: 'text', holds: 'text', meaning: 'Some words.' },
      { name: 'agree', holds: 'number', meaning: 'A number.' },
    ],
    pages: pages(),
  };
};
