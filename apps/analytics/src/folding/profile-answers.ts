import type { ProfileAnswers } from '@folkmoot/analytics-domain';
import { profileChanged, profilePlace, profileSubject } from '@folkmoot/contracts';
import { decryptText, type Keyring } from '@folkmoot/keyring';
import type { Heard } from './figures-model.js';

/**
 * Decrypts the answers in messages about profiles, for the fold alone: the ledger keeps them as they came. Where the key
 * is gone, `answers` stays absent.
 */
export const withAnswers = async (
  keyring: Pick<Keyring, 'get'>,
  heard: readonly Heard[],
): Promise<readonly Heard[]> => {
  const subjects = new Set(
    heard.flatMap(({ envelope }) =>
      profileChanged.is(envelope) ? [profileSubject(envelope.data.profileId)] : [],
    ),
  );
  if (subjects.size === 0) return heard;
  const keys = await keyring.get([...subjects]);
  return heard.map((one) => {
    const { envelope } = one;
    if (!profileChanged.is(envelope) || envelope.data.answers === undefined) return one;
    const { memberId, profileId, answers } = envelope.data;
    const key = keys.get(profileSubject(profileId));
    if (!key) return one;
    return {
      ...one,
      answers: JSON.parse(decryptText(key, answers, profilePlace(memberId))) as ProfileAnswers,
    };
  });
};
