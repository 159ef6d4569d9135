import { BodyValidation } from './body-validation.js';
import {
  Choice,
  Day,
  EmailAddress,
  Flag,
  Id,
  InstantField,
  ListOf,
  Nested,
  Optional,
  OptionalText,
  Text,
  WebAddress,
  WholeNumber,
} from './fields.js';
import { Problem } from './problems.js';

class Entry {
  @Text({ min: 1, max: 5 }) title!: string;
  @OptionalText({ min: 1, max: 5 }) note?: string;
}

class Everything {
  @Text({ min: 2, max: 4 }) line!: string;
  @Text({ min: 0, max: 10, multiline: true }) lines!: string;
  @Id() id!: string;
  @InstantField() at!: string;
  @Day() day!: string;
  @Choice(['agree', 'disagree']) stance!: string;
  @Flag() flag!: boolean;
  @WholeNumber({ min: 1, max: 9 }) number!: number;
  @EmailAddress() email!: string;
  @WebAddress() link!: string;
  @Nested(() => Entry) entry!: Entry;
  @ListOf(() => Entry, { min: 1, max: 2 }) entries!: Entry[];
  @ListOf({ min: 1, max: 3 }, { max: 2 }) words!: string[];
  @Optional() @Id() above?: string;
  @Id() @Optional() below?: string;
}

const right = {
  line: 'abcd',
  lines: 'a\n\tb',
  id: '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55',
  at: '2026-03-01T09:00:00.000Z',
  day: '2024-02-29',
  stance: 'agree',
  flag: false,
  number: 9,
  email: 'someone@example.org',
  link: 'https://example.org/a?b=c',
  entry: { title: 'one' },
  entries: [{ title: 'one', note: 'two' }],
  words: ['one', 'two'],
};

const errorsOf = (body: object): unknown => {
  try {
    return new BodyValidation().transform(body, { type: 'body', metatype: Everything });
  } catch (error) {
    return error instanceof Problem ? error.more.errors : error;
  }
};

const wrongFields = (change: object) =>
  (errorsOf({ ...right, ...change }) as { field: string }[]).map(({ field }) => field);

describe('fields', () => {
  it('that are all right make an instance, with instances inside', () => {
    const made = errorsOf(right) as Everything;
    expect(made).toEqual(right);
    expect([made, made.entry, made.entries[0]].map((part) => part?.constructor)).toEqual([
      Everything,
      Entry,
      Entry,
    ]);
  });

  it.each([
    ['line', 'a'],
    ['line', 'abcde'],
    ['line', '    '],
    ['line', 'a\nb'],
    ['line', 7],
    ['lines', ['a']],
    ['id', right.id.toUpperCase()],
    ['id', null],
    ['at', '2026-03-01'],
    ['at', '2026-02-30T09:00:00.000Z'],
    ['at', '2026-03-01T09:00:00.000+01:00'],
    ['day', '2026-02-29'],
    ['day', '2026-3-1'],
    ['stance', 'unsure'],
    ['stance', 0],
    ['flag', 'true'],
    ['flag', 1],
    ['number', 0],
    ['number', 1.5],
    ['number', '5'],
    ['email', 'someone'],
    ['email', `${'a'.repeat(250)}@example.org`],
    ['link', 'javascript:alert(1)'],
    ['link', 'ftp://example.org'],
    ['link', 'https://user:password@example.org'],
    ['link', 'https://example.org/a b'],
    ['entry', undefined],
    ['entry', null],
    ['entry', []],
    ['entry', [{ title: 'one' }]],
    ['entry', 'one'],
    ['entries', []],
    ['entries', [{ title: 'a' }, { title: 'b' }, { title: 'c' }]],
    ['entries', { title: 'one' }],
    ['words', ['one', 'two', 'three']],
    ['words', 'one'],
    ['words', [['one']]],
    ['above', null],
    ['above', 'x'],
    ['below', null],
  ])('refuse %s as %j', (field, value) => {
    expect(wrongFields({ [field]: value })).toEqual([field]);
  });

  it.each([[[null]], [['one']], [[[{ title: 'one' }]]]])('refuse %j as a list of objects', (entries) => {
    expect(new Set(wrongFields({ entries }).map((field) => field.slice(0, 7)))).toEqual(new Set(['entries']));
  });

  it('count characters by code points', () => {
    expect(errorsOf({ ...right, line: '🙂🙂🙂🙂' })).toMatchObject({ line: '🙂🙂🙂🙂' });
    expect(wrongFields({ line: '🙂' })).toEqual(['line']);
    expect(wrongFields({ line: '🙂🙂🙂🙂🙂' })).toEqual(['line']);
  });

  it('inside others are named by their path, unknown ones too', () => {
    expect(errorsOf({ ...right, entry: { title: '' }, entries: [{ title: 'one', admin: true }] })).toEqual([
      { field: 'entry.title', message: 'must be one line of text of 1 to 5 characters, not blank' },
      { field: 'entries[0].admin', message: 'is not a known field' },
    ]);
  });
});
