import type { Column } from './table.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The columns of an export for people, in Markdown. */
export const columnTable = (columns: readonly Column[]): string =>
  [
    '| column | holds | meaning |',
    '| --- | --- | --- |',
    ...columns.map(({ name, holds, meaning }) => `| \`${name}\` | ${holds} | ${cell(meaning)} |`),
  ].join('\n');
