import { domainToASCII } from 'node:url';
import { deriveId } from '@folkmoot/kernel';
import { mac } from '@folkmoot/keyring';
import type { IdentityStreams } from '../streams.js';

/** Who holds which e-mail address, found without the log holding any. */
export interface AddressBook {
  /** The id of the address's stream: the same for every spelling that reaches the same mailbox. */
  idOf(email: string): string;
  /** The member, as the event store has it now. */
  holderOf(email: string): Promise<string | undefined>;
}

/**
 * One form for all spellings. The part before the @ may by its standard differ in case, but no provider lets it, and two
 * accounts that look the same would be worse than the one mailbox in a million that is refused.
 */
export const lookupForm = (email: string): string => {
  const address = email.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return `${address.slice(0, at).toLowerCase()}@${domainToASCII(domain) || domain}`;
};

export const addressBook = (addresses: IdentityStreams['addresses'], secret: Buffer): AddressBook => {
  const idOf = (email: string): string => deriveId('address', mac(secret, `address ${lookupForm(email)}`));
  return {
    idOf,
    async holderOf(email) {
      const { state } = await addresses.load(idOf(email));
      return state.situation === 'claimed' ? state.memberId : undefined;
    },
  };
};
