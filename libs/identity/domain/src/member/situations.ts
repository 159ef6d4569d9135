import { type Instant, rejecting } from '@folkmoot/kernel';
import {
  type ConfirmedMember,
  type ImportedMember,
  isSuspended,
  type MemberState,
  type UnconfirmedMember,
} from './member-state.js';

/**
 * What somebody must be before anything is decided about them: known and not erased, with an account, with a proven address,
 * not suspended.
 */
export const situationRejections = {
  'member-unknown': { kind: 'not-found', title: 'There is no such member' },
  'member-imported': { kind: 'conflict', title: 'This member came with an import and has no account' },
  'member-unconfirmed': { kind: 'conflict', title: 'The address of this member has not been confirmed' },
  'member-erased': { kind: 'conflict', title: 'This member has been erased' },
  'member-suspended': { kind: 'forbidden', title: 'Your account is suspended' },
} as const;
const reject = rejecting(situationRejections);

export const requireNotErased = <State extends MemberState>(
  state: State,
): Exclude<State, { situation: 'erased' }> => {
  if (state.situation === 'erased') throw reject('member-erased');
  return state as Exclude<State, { situation: 'erased' }>;
};

export const requirePerson = (state: MemberState): ImportedMember | UnconfirmedMember | ConfirmedMember => {
  if (state.situation === 'unknown') throw reject('member-unknown');
  if (state.situation === 'erased') throw reject('member-erased');
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
