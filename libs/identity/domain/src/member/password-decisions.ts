import { addMilliseconds, HOUR, type Instant, rejecting } from '@folkmoot/kernel';
import type { MemberEvent, PasswordChanged } from './member-events.js';
import type { MemberState } from './member-state.js';
import { requireAccount, requireConfirmed } from './situations.js';

/** Another password: for whoever knows the present one, or reads the mailbox. What makes a good one: `password.ts`. */
export const passwordChangeRejections = {
  'reset-wrong': { kind: 'invalid', title: 'This link has been used, or a newer one replaced it' },
  'reset-expired': { kind: 'invalid', title: 'This link has expired; ask for another' },
  'password-wrong': { kind: 'forbidden', title: 'This is not your password' },
} as const;
const reject = rejecting(passwordChangeRejections);

/** Milliseconds. */
export const RESET_LIFE = HOUR;

export interface RequestPasswordReset {
  readonly type: 'request-password-reset';
  readonly tokenHash: string;
  readonly at: Instant;
}
/** Whoever holds the token reads the mailbox, so that an unconfirmed address is confirmed by it. */
export interface ResetPassword {
  readonly type: 'reset-password';
  readonly tokenHash: string;
  readonly passwordHash: string;
  readonly at: Instant;
}
export interface ChangePassword {
  readonly type: 'change-password';
  readonly currentPasswordMatches: boolean;
  readonly passwordHash: string;
}
export type PasswordCommand = RequestPasswordReset | ResetPassword | ChangePassword;

export const requestPasswordReset = (
  { tokenHash, at }: RequestPasswordReset,
  state: MemberState,
): MemberEvent[] => {
  const { reset } = requireAccount(state);
  if (reset?.tokenHash === tokenHash) return [];
  return [
    { type: 'password-reset-requested', data: { tokenHash, expiresAt: addMilliseconds(at, RESET_LIFE) } },
  ];
};

export const resetPassword = (command: ResetPassword, state: MemberState): MemberEvent[] => {
  const { tokenHash, passwordHash, at } = command;
  const { situation, reset } = requireAccount(state);
  if (reset?.tokenHash !== tokenHash) throw reject('reset-wrong');
  if (at >= reset.expiresAt) throw reject('reset-expired');
  const passwordChanged: PasswordChanged = { type: 'password-changed', data: { passwordHash, how: 'reset' } };
  return situation === 'unconfirmed'
    ? [passwordChanged, { type: 'address-confirmed', data: {} }]
    : [passwordChanged];
};

export const changePassword = (command: ChangePassword, state: MemberState): MemberEvent[] => {
  requireConfirmed(state);
  if (!command.currentPasswordMatches) throw reject('password-wrong');
  return [{ type: 'password-changed', data: { passwordHash: command.passwordHash, how: 'change' } }];
};
