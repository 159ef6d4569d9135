import { commentTextPlace } from '@folkmoot/contracts';
import { decryptText, type Keyring } from '@folkmoot/keyring';
import { type CommentRecord, stateOf, type TextPart } from './comment-record.js';

/** Stands where a part was taken out. */
const MARKER = '[…]';

const without = (whole: string, parts: readonly TextPart[]): string => {
  const points = [...whole];
  let text = '';
  let from = 0;
  for (const { start, end } of parts) {
    text += points.slice(from, start).join('') + MARKER;
    from = end;
  }
  return text + points.slice(from).join('');
};

/**
 * By comment, the words that anybody may read now. Absent are those of comments that are withdrawn, hidden, held or
 * erased, and those whose key is gone although nobody has told yet.
 */
export const publicWords = async (
  keyring: Pick<Keyring, 'get'>,
  records: readonly CommentRecord[],
): Promise<ReadonlyMap<string, string>> => {
  const readable = records.filter((record) => {
    const state = stateOf(record);
    return record.words && (state === 'standing' || state === 'redacted');
  });
  if (readable.length === 0) return new Map();
  const subjectOf = (id: string): string => `comment:${id}`;
  const keys = await keyring.get(readable.map(({ id }) => subjectOf(id)));
  return new Map(
    readable.flatMap(({ id, words, moderated }) => {
      const key = keys.get(subjectOf(id));
      if (!key || !words) return [];
      const place = commentTextPlace(id, words.event);
      const whole = JSON.parse(decryptText(key, words.encrypted, place)) as string;
      return [[id, without(whole, moderated?.parts ?? [])] as const];
    }),
  );
};
