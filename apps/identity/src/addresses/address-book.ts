import { deriveId } from '@folkmoot/kernel';
import { KeyDestroyed, type Keyring, mac, type Subject } from '@folkmoot/keyring';
import type { IdentityStreams } from '../streams.js';
import { lookupForm } from './lookup-form.js';

/**
 * Who holds which e-mail address, found without the log holding any. The stream of an address is named by a hash under a
 * salt of its own, which lies in the keyring: once that is destroyed, nobody can tell any more whose stream it was, not
 * even who guesses the address and has every secret. Whoever joins with it again gets another salt.
 */
export interface AddressBook {
  /** The id of the stream in which the address is to be claimed: the same for every spelling of the same mailbox. */
  claimable(email: string): Promise<string>;
  /** The member, as the event store has it now. */
  holderOf(email: string): Promise<string | undefined>;
  /** Makes the name of this stream meaningless; another one that the address has by now stays. */
  forget(email: string, addressId: string): Promise<void>;
}

/** How often one address can be erased and join again before its name in the log is no longer salted. */
const SALTS = 16;

export const addressBook = (
  addresses: IdentityStreams['addresses'],
  keyring: Pick<Keyring, 'create' | 'get' | 'destroy'>,
  secret: Buffer,
): AddressBook => {
  /** How streams were named before there were salts, and the name of the salts. */
  const unsalted = (email: string): string =>
    deriveId('address', mac(secret, `address ${lookupForm(email)}`));
  const subjectsOf = (email: string): readonly Subject[] =>
    Array.from({ length: SALTS }, (_, index) => `address:${unsalted(email)}:${index}`);
  const idUnder = (salt: Buffer, email: string): string =>
    deriveId('address', mac(salt, `address ${lookupForm(email)}`));

  const memberAt = async (addressId: string): Promise<string | undefined> => {
    const { state } = await addresses.load(addressId);
    return state.situation === 'claimed' ? state.memberId : undefined;
  };

  return {
    async claimable(email) {
      if ((await memberAt(unsalted(email))) !== undefined) return unsalted(email);
      for (const subject of subjectsOf(email)) {
        const salt = await keyring.create([subject]).then((keys) => keys.get(subject), undefinedIfDestroyed);
        if (salt) return idUnder(salt, email);
      }
      return unsalted(email);
    },
    async holderOf(email) {
      const [salt] = (await keyring.get(subjectsOf(email))).values();
      return memberAt(salt ? idUnder(salt, email) : unsalted(email));
    },
    async forget(email, addressId) {
      for (const [subject, salt] of await keyring.get(subjectsOf(email))) {
        if (idUnder(salt, email) === addressId) await keyring.destroy(subject);
      }
    },
  };
};

const undefinedIfDestroyed = (error: unknown): undefined => {
  if (!(error instanceof KeyDestroyed)) throw error;
};
