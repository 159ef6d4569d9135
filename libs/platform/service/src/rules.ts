import { isEmail } from 'class-validator';

const count = (number: number): string => number.toLocaleString('en-GB');

/** What one value must be: checked, said in words and documented from the same bounds. */
export interface Rule {
  check(value: unknown): boolean;
  /** Completes "It must be …". */
  readonly words: string;
  readonly schema: RuleSchema;
}

/** The part of a JSON Schema that a field's bounds make. */
export interface RuleSchema {
  readonly type: 'string' | 'boolean' | 'integer';
  readonly enum?: string[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface TextBounds {
  /** Unicode code points, so that an emoji is one character in every language and database. */
  readonly min: number;
  readonly max: number;
  /** Line feeds and tabs allowed; without it the text is one line. */
  readonly multiline?: boolean;
}

/** Text is taken as it was sent, not trimmed; where something is asked for (`min` above 0), blanks alone do not do. */
export const textRule = ({ min, max, multiline = false }: TextBounds): Rule => ({
  check: (value) =>
    typeof value === 'string' &&
    hasLength(value, min, max) &&
    (min === 0 || /\S/.test(value)) &&
    (multiline || !/[\n\t]/.test(value)),
  words: `${multiline ? 'text' : 'one line of text'} of ${count(min)} to ${count(max)} characters${min > 0 ? ', not blank' : ''}`,
  schema: { type: 'string', minLength: min, maxLength: max },
});

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const idRule: Rule = {
  check: (value) => typeof value === 'string' && UUID_PATTERN.test(value),
  words: 'a UUID in lower case',
  schema: { type: 'string', format: 'uuid' },
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const instantRule: Rule = {
  check: (value) => typeof value === 'string' && INSTANT.test(value) && isInstant(value),
  words: 'an instant in UTC with milliseconds, such as 2026-03-01T09:00:00.000Z',
  schema: { type: 'string', format: 'date-time' },
};

export const choiceRule = (choices: readonly string[]): Rule => ({
  check: (value) => typeof value === 'string' && choices.includes(value),
  words: `one of ${choices.join(', ')}`,
  schema: { type: 'string', enum: [...choices] },
});

export const flagRule: Rule = {
  check: (value) => typeof value === 'boolean',
  words: 'true or false',
  schema: { type: 'boolean' },
};

export const wholeNumberRule = ({ min, max }: { readonly min: number; readonly max: number }): Rule => ({
  check: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
  words: `a whole number from ${count(min)} to ${count(max)}`,
  schema: { type: 'integer', minimum: min, maximum: max },
});

const LONGEST_ADDRESS = 254;

export const emailRule: Rule = {
  check: (value) => typeof value === 'string' && value.length <= LONGEST_ADDRESS && isEmail(value),
  words: 'an e-mail address',
  schema: { type: 'string', format: 'email', maxLength: LONGEST_ADDRESS },
};

const LONGEST_LINK = 2_000;

export const linkRule: Rule = {
  check: (value) => typeof value === 'string' && value.length <= LONGEST_LINK && isWebAddress(value),
  words: `a web address that begins with http:// or https://, up to ${count(LONGEST_LINK)} characters, without a password`,
  schema: { type: 'string', format: 'uri', maxLength: LONGEST_LINK },
};

const hasLength = (text: string, min: number, max: number): boolean => {
  if (text.length < min || text.length > max * 2) return false;
  if (text.length >= min * 2 && text.length <= max) return true;
  let length = 0;
  for (const _ of text) length += 1;
  return length >= min && length <= max;
};

const isInstant = (text: string): boolean => {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
};

const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
};

const DAY = /^\d{4}-\d\d-\d\d$/;

export const dayRule: Rule = {
  check: (value) => typeof value === 'string' && DAY.test(value) && isInstant(`${value}T00:00:00.000Z`),
  words: 'a day, such as 2026-03-01',
  schema: { type: 'string', format: 'date' },
};
