import { cleanText } from '@folkmoot/service/clean-input';
import { type Rule, textRule, wholeNumberRule } from '@folkmoot/service/rules';

/** What a value must be; `words` completes "must be …". */
export interface Shape {
  check(value: unknown): boolean;
  readonly words: string;
  /** The value with its keys in their order. */
  ordered(value: unknown): unknown;
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly optional: boolean;
}

const asItIs = (value: unknown): unknown => value;

export const ruled = ({ check, words }: Pick<Rule, 'check' | 'words'>): Shape => ({
  check,
  words,
  ordered: asItIs,
});

const isClean = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && cleanText(value) === value;
  } catch {
    return false;
  }
};

const text = (min: number, max: number, multiline: boolean): Shape => {
  const rule = textRule({ min, max, multiline });
  return {
    check: (value) => rule.check(value) && isClean(value),
    words: `${rule.words}, without control characters${multiline ? ' and carriage returns' : ''}`,
    ordered: asItIs,
  };
};
export const line = (min: number, max: number): Shape => text(min, max, false);
export const words = (min: number, max: number): Shape => text(min, max, true);

export const exactly = (wanted: string | true): Shape => ({
  check: (value) => value === wanted,
  words: JSON.stringify(wanted),
  ordered: asItIs,
});

export const count: Shape = ruled(wholeNumberRule({ min: 0, max: Number.MAX_SAFE_INTEGER }));

export const listOf = (shape: Shape, most: number): Shape => ({
  check: (value) => Array.isArray(value) && value.length <= most && value.every(shape.check),
  words: `a list of up to ${most}, each ${shape.words}`,
  ordered: (value) => (value as unknown[]).map(shape.ordered),
});

/** From start to end in code points, at least one, in order and apart. */
export const ranges: Shape = {
  check: (value) => {
    if (!Array.isArray(value) || value.length === 0) return false;
    let before = 0;
    return value.every((range: unknown) => {
      if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isSafeInteger)) return false;
      const [start, end] = range as [number, number];
      const fits = start >= before && end > start;
      before = end;
      return fits;
    });
  },
  words: 'a list of [start, end] in code points, in order, not overlapping, none empty',
  ordered: asItIs,
};

export const field = (key: string, shape: Shape): Field => ({ key, shape, optional: false });
export const maybe = (key: string, shape: Shape): Field => ({ key, shape, optional: true });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why an object is not made of these fields, in words; undefined if it is. */
export const misfit = (value: unknown, fields: readonly Field[], at = ''): string | undefined => {
  if (!isObject(value)) return `${at === '' ? 'it' : `"${at}"`} must be an object`;
  const name = (key: string): string => `"${at === '' ? '' : `${at}.`}${key}"`;
  for (const { key, shape, optional } of fields) {
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    if (held === undefined && !optional) return `${name(key)} is missing`;
    if (held === null) return `${name(key)} is null: leave out what there is not`;
    if (held !== undefined && !shape.check(held)) return `${name(key)} must be ${shape.words}`;
  }
  const unknown = Object.keys(value).find((key) => !fields.some((one) => one.key === key));
  return unknown === undefined ? undefined : `${name(unknown)} is not part of the format`;
};

export const inOrder = (value: unknown, fields: readonly Field[]): Record<string, unknown> => {
  const held = value as Record<string, unknown>;
  return Object.fromEntries(
    fields
      .filter(({ key }) => held[key] !== undefined)
      .map(({ key, shape }) => [key, shape.ordered(held[key])]),
  );
};

const listed = (fields: readonly Field[]): string =>
  `{${fields.map(({ key, optional }) => `${key}${optional ? '?' : ''}`).join(', ')}}`;

export const objectOf = (...fields: readonly Field[]): Shape => ({
  check: (value) => misfit(value, fields) === undefined,
  words: `an object ${listed(fields)}, each as it should be`,
  ordered: (value) => inOrder(value, fields),
});

export const either = (one: Shape, other: Shape): Shape => ({
  check: (value) => one.check(value) || other.check(value),
  words: `${one.words}, or ${other.words}`,
  ordered: (value) => (one.check(value) ? one : other).ordered(value),
});
