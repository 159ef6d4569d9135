import { type Instant, rejecting } from '@folkmoot/kernel';
import { requireAnotherAdministrator } from './last-administrator.js';
import type { MemberEvent } from './member-events.js';
import { isSuspended, type MemberState, type Person, rolesOf } from './member-state.js';
import { type Actor, type GrantedRole, isSiteAdministrator, maySuspend } from './roles.js';
import { requirePerson } from './situations.js';

/**
 * Taking part and every role, for a time or until they are let in again. What is a member's right stays: reading, appealing, their
 * own account and data, being forgotten.
 */
export const suspensionRejections = {
  'suspension-not-yours-to-decide': {
    kind: 'forbidden',
    title: 'You may not suspend or reinstate this member',
  },
  'suspension-needs-reason': {
    kind: 'invalid',
    title: 'Give the member a reason, in at most 2,000 characters',
  },
  'suspension-already-over': { kind: 'invalid', title: 'A suspension ends in the future' },
} as const;
const reject = rejecting(suspensionRejections);

/** In code points. */
export const SUSPENSION_REASON_LENGTH = 2_000;

export interface Suspend {
  readonly type: 'suspend';
  readonly actor: Actor;
  readonly until?: Instant;
  readonly reason: string;
  readonly otherAdministrators: boolean;
  readonly at: Instant;
}
export interface Reinstate {
  readonly type: 'reinstate';
  readonly actor: Actor;
  readonly at: Instant;
}
export type SuspensionCommand = Suspend | Reinstate;

/** Nobody decides about themselves, and only administrators about administrators. */
const requireSay = (actor: Actor, { memberId }: Person, roles: readonly GrantedRole[]): void => {
  const outranked = isSiteAdministrator(roles) && actor.standing === 'moderator';
  if (!maySuspend(actor) || outranked || actor.id === memberId)
    throw reject('suspension-not-yours-to-decide');
};

export const suspend = (command: Suspend, state: MemberState): MemberEvent[] => {
  const { actor, until, otherAdministrators, at } = command;
  const person = requirePerson(state);
  const roles = rolesOf(state);
  requireSay(actor, person, roles);
  const reason = command.reason.trim();
  if (reason === '' || [...reason].length > SUSPENSION_REASON_LENGTH) throw reject('suspension-needs-reason');
  if (until !== undefined && until <= at) throw reject('suspension-already-over');
  requireAnotherAdministrator(roles, otherAdministrators);
  if (person.suspension && person.suspension.until === until) return [];
  return [
    { type: 'member-suspended', data: { ...(until === undefined ? {} : { until }), reason, by: actor.id } },
  ];
};

export const reinstate = ({ actor, at }: Reinstate, state: MemberState): MemberEvent[] => {
  requireSay(actor, requirePerson(state), rolesOf(state));
  return isSuspended(state, at) ? [{ type: 'member-reinstated', data: { by: actor.id } }] : [];
};
