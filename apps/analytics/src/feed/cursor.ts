import { type Context, CONTEXTS } from '@folkmoot/analytics-domain';

/** How many messages of each context a reader has had: all of them from the first, so that nothing is lost or comes twice. */
export type Places = Readonly<Record<Context, number>>;

export const FROM_THE_BEGINNING: Places = { identity: 0, discussion: 0, moderation: 0 };

const VERSION = 'f1';
const NUMBERS = /^f1(?:\.(?:0|[1-9]\d{0,11})){3}$/;

/** Opaque to readers: another version may need other numbers. */
export const cursorOf = (places: Places): string =>
  Buffer.from([VERSION, ...CONTEXTS.map((context) => places[context])].join('.')).toString('base64url');

/** Undefined for what {@link cursorOf} did not make. */
export const placesOf = (cursor: string): Places | undefined => {
  if (cursor.length > 100) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!NUMBERS.test(text)) return undefined;
  const numbers = text.split('.').slice(1).map(Number);
  const places = Object.fromEntries(CONTEXTS.map((context, index) => [context, numbers[index]])) as Places;
  return cursorOf(places) === cursor ? places : undefined;
};
