import type { CommandContext } from '@folkmoot/event-sourcing';
import { deriveId, type Position, Rejection } from '@folkmoot/kernel';
import { problem } from '@folkmoot/service';
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
  const { addressHash, memberId } = await claim({ members, addresses, book }, email, context);
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

/** How often an address may be erased under the hands of somebody who joins with it. */
const TRIES = 3;

/** The member to whom the address belongs afterwards, and the stream in which it does. */
const claim = async (
  { members, addresses, book }: Omit<Collaborators, 'links'>,
  email: string,
  context: CommandContext,
): Promise<{ addressHash: string; memberId: string }> => {
  for (let tried = 1; ; tried += 1) {
    const addressHash = await book.claimable(email);
    const memberId = await claimAt(
      addresses,
      addressHash,
      deriveId('member', addressHash, context.commandId),
      context,
    );
    const { state } = await members.load(memberId);
    // Whoever is erased no longer holds it, though the release may not have followed yet.
    if (state.situation === 'erased') {
      await release(addresses, addressHash, memberId, context);
      await book.forget(email, addressHash);
    } else if ((await book.claimable(email)) === addressHash) {
      return { addressHash, memberId };
    }
    if (tried === TRIES) throw problem('unavailable');
  }
};

const claimAt = async (
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

const release = (
  addresses: IdentityStreams['addresses'],
  addressHash: string,
  memberId: string,
  context: CommandContext,
): Promise<unknown> =>
  addresses.execute(
    addressHash,
    { type: 'release-address', memberId },
    { ...context, commandId: deriveId('release-address', memberId) },
  );
