import type { CommandContext } from '@folkmoot/event-sourcing';
import { deriveId, type Position, Rejection } from '@folkmoot/kernel';
import type { AddressBook } from '../addresses/address-book.js';
import type { MailedLinks } from '../mail/mailed-links.js';
import { hashOfToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';

export interface Joining {
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string;
}

interface Collaborators extends Pick<IdentityStreams, 'members' | 'addresses'> {
  readonly book: AddressBook;
  readonly links: MailedLinks;
}

/**
 * Makes a member of whoever wants to join, or offers the member who holds the address a new password. The address is
 * claimed first; a claim whose member was never made (the process died in between) is used by the next who asks.
 */
export const join = async (
  { members, addresses, book, links }: Collaborators,
  { email, displayName, passwordHash }: Joining,
  context: CommandContext,
): Promise<Position> => {
  const addressHash = book.idOf(email);
  const memberId = await claim(
    addresses,
    addressHash,
    deriveId('member', addressHash, context.commandId),
    context,
  );
  const { now: at, commandId } = context;
  const hashOfLink = (purpose: 'confirm' | 'known') => hashOfToken(links.token(purpose, memberId, commandId));

  const { events, position } = await members.execute(
    memberId,
    {
      type: 'join',
      memberId,
      email: email.trim().normalize('NFC'),
      addressHash,
      displayName,
      passwordHash,
      confirmationTokenHash: hashOfLink('confirm'),
      at,
    },
    context,
  );
  if (events.some(({ type }) => type === 'member-joined')) return position;
  const offered = await members.execute(
    memberId,
    { type: 'request-password-reset', tokenHash: hashOfLink('known'), at },
    context,
  );
  return offered.position;
};

/** The member to whom the address belongs afterwards. */
const claim = async (
  addresses: IdentityStreams['addresses'],
  addressHash: string,
  memberId: string,
  context: CommandContext,
): Promise<string> => {
  try {
    await addresses.execute(addressHash, { type: 'claim-address', memberId }, context);
    return memberId;
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'address-taken') throw error;
    const { state } = await addresses.load(addressHash);
    return state.situation === 'claimed' ? state.memberId : memberId;
  }
};
