import { type Instant, rejecting } from '@folkmoot/kernel';
import { requireAnotherAdministrator } from './last-administrator.js';
import type { MemberErased, MemberEvent, Words } from './member-events.js';
import { type MemberState, rolesOf } from './member-state.js';
import { passwordChangeRejections } from './password-decisions.js';
import type { Actor } from './roles.js';
import { requirePerson } from './situations.js';

/** Being forgotten: by oneself, by an administrator, or by the clock. */
export const erasingRejections = {
  'erasure-not-yours-to-decide': { kind: 'forbidden', title: 'Only administrators erase others' },
  'erasure-needs-reason': {
    kind: 'invalid',
    title: 'Say why, in at most 500 characters and without naming the member',
  },
} as const;
const reject = rejecting({ ...erasingRejections, ...passwordChangeRejections });

/** In code points. */
export const ERASURE_REASON_LENGTH = 500;

export interface ForgetMember {
  readonly type: 'forget-member';
  readonly erasureId: string;
  readonly words: Words;
  readonly actor: Actor;
  /** Whether members who ask for themselves have given their password. */
  readonly passwordMatches: boolean;
  /** Of an administrator. */
  readonly reason?: string;
  readonly otherAdministrators: boolean;
  readonly at: Instant;
}

export const forgetMember = (command: ForgetMember, state: MemberState): MemberEvent[] => {
  const { erasureId, words, actor, otherAdministrators, at } = command;
  if (state.situation === 'erased' && state.erasureId === erasureId) return [];
  const { memberId } = requirePerson(state);
  if (actor.id === memberId) {
    if (!command.passwordMatches) throw reject('password-wrong');
  } else if (actor.standing !== 'administrator' && actor.standing !== 'operator') {
    throw reject('erasure-not-yours-to-decide');
  }
  const reason = command.reason?.trim();
  const reasonless = actor.standing === 'administrator' && actor.id !== memberId && !reason;
  if (reasonless || [...(reason ?? '')].length > ERASURE_REASON_LENGTH) throw reject('erasure-needs-reason');
  requireAnotherAdministrator(rolesOf(state), otherAdministrators);
  const erased: MemberErased = {
    type: 'member-erased',
    data: { erasureId, words, by: actor.id, ...(reason ? { reason } : {}), erasedAt: at },
  };
  return [erased];
};
