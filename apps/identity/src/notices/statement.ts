import { decryptText, type Keyring } from '@folkmoot/keyring';
import { memberSubject } from '@folkmoot/identity-domain';

/** A moderator's statement to a member, as it was written; undefined if there is none, or if it was erased. */
export const readStatement = async (
  keyring: Pick<Keyring, 'get'>,
  memberId: string,
  statement: { readonly sealed: string; readonly place: string } | undefined,
): Promise<string | undefined> => {
  const subject = memberSubject(memberId);
  const key = statement && (await keyring.get([subject])).get(subject);
  if (!key) return undefined;
  const text = decryptText(key, statement.sealed, statement.place);
  return asWritten(text);
};

/** What an event carries sealed is JSON text. */
const asWritten = (text: string): string => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
};
