import { type Instant, rejecting } from '@folkmoot/kernel';
import {
  type ConfirmedMember,
  isSuspended,
  type MemberState,
  type UnconfirmedMember,
} from './member-state.js';

/**
 * What somebody must be before anything is decided about them: known, with an account, with a proven address,
 * not suspended.
 */
export const situationRejections = {
  'member-unknown': { kind: 'not-found', title: 'There is no such member' },
  'member-imported': { kind: 'conflict', title: 'This member came with an import and has no account' },
  'member-unconfirmed': { kind: 'conflict', title: 'The address of this member has not been confirmed' },
  'member-suspended': { kind: 'forbidden', title: 'Your account is suspended' },
} as const;
const reject = rejecting(situationRejections);

export const requirePerson = (state: MemberState): Exclude<MemberState, { situation: 'unknown' }> => {
  if (state.situation === 'unknown') throw reject('member-unknown');
  return state;
};

export const requireAccount = (state: MemberState): UnconfirmedMember | ConfirmedMember => {
  const person = requirePerson(state);
  if (person.situation === 'imported') throw reject('member-imported');
  return person;
};

export const requireConfirmed = (state: MemberState): ConfirmedMember => {
  const account = requireAccount(state);
  if (account.situation === 'unconfirmed') throw reject('member-unconfirmed');
  return account;
};

export const requireActive = (state: MemberState, at: Instant): ConfirmedMember => {
  const confirmed = requireConfirmed(state);
  if (isSuspended(confirmed, at)) throw reject('member-suspended');
  return confirmed;
};
