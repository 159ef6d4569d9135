import { addMilliseconds, HOUR, type Instant, rejecting } from '@folkmoot/kernel';
import { acceptDisplayName } from './display-name.js';
import type { MemberEvent } from './member-events.js';
import type { MemberState } from './member-state.js';
import { requireAccount, requireNotErased } from './situations.js';

/** Becoming a member: by joining and confirming the address, or by an import. */
export const joiningRejections = {
  'confirmation-wrong': {
    kind: 'invalid',
    title: 'This link does not confirm an address, or a newer one replaced it',
  },
  'confirmation-expired': { kind: 'invalid', title: 'This link has expired; ask for another' },
} as const;
const reject = rejecting(joiningRejections);

/** Milliseconds. */
export const CONFIRMATION_LIFE = 48 * HOUR;

/** Joining emits the request for confirmation too. The password has passed `acceptPassword` before it was hashed. */
export interface Join {
  readonly type: 'join';
  readonly memberId: string;
  readonly email: string;
  readonly addressHash: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly confirmationTokenHash: string;
  readonly at: Instant;
}
export interface ImportMember {
  readonly type: 'import-member';
  readonly memberId: string;
  readonly displayName: string;
  /** Where from, as a short word and an id (`polis:brexit-consensus`). */
  readonly source: string;
}
export interface RequestConfirmation {
  readonly type: 'request-confirmation';
  readonly tokenHash: string;
  readonly at: Instant;
}
export interface ConfirmAddress {
  readonly type: 'confirm-address';
  readonly tokenHash: string;
  readonly at: Instant;
}
export type JoiningCommand = Join | ImportMember | RequestConfirmation | ConfirmAddress;

export const join = (command: Join, before: MemberState): MemberEvent[] => {
  const state = requireNotErased(before);
  if (state.situation !== 'unknown') return [];
  const { memberId, email, addressHash, passwordHash, confirmationTokenHash: tokenHash, at } = command;
  const displayName = acceptDisplayName(command.displayName);
  return [
    {
      type: 'member-joined',
      data: { memberId, email, displayName, passwordHash, addressHash, joinedAt: at },
    },
    {
      type: 'confirmation-requested',
      data: { tokenHash, expiresAt: addMilliseconds(at, CONFIRMATION_LIFE) },
    },
  ];
};

export const importMember = (command: ImportMember, before: MemberState): MemberEvent[] => {
  const state = requireNotErased(before);
  if (state.situation !== 'unknown') return [];
  const { memberId, displayName, source } = command;
  return [
    { type: 'member-imported', data: { memberId, displayName: acceptDisplayName(displayName), source } },
  ];
};

export const requestConfirmation = (
  { tokenHash, at }: RequestConfirmation,
  state: MemberState,
): MemberEvent[] => {
  const { situation, confirmation } = requireAccount(state);
  if (situation === 'confirmed' || confirmation?.tokenHash === tokenHash) return [];
  const expiresAt = addMilliseconds(at, CONFIRMATION_LIFE);
  return [{ type: 'confirmation-requested', data: { tokenHash, expiresAt } }];
};

export const confirmAddress = ({ tokenHash, at }: ConfirmAddress, state: MemberState): MemberEvent[] => {
  const { situation, confirmation } = requireAccount(state);
  if (confirmation?.tokenHash !== tokenHash) throw reject('confirmation-wrong');
  // Mail scanners open links before people do: the second visit is no error.
  if (situation === 'confirmed') return [];
  if (at >= confirmation.expiresAt) throw reject('confirmation-expired');
  return [{ type: 'address-confirmed', data: {} }];
};
