import { rejecting } from '@folkmoot/kernel';
import { requireAnotherAdministrator } from './last-administrator.js';
import type { MemberEvent } from './member-events.js';
import type { MemberState } from './member-state.js';
import {
  acceptedOrganisation,
  type Actor,
  type GrantedRole,
  isSameRole,
  mayGrantRoles,
  type RoleInScope,
} from './roles.js';
import { requireAccount, requireConfirmed } from './situations.js';

/** Giving and taking roles. */
export const roleRejections = {
  'role-not-yours-to-give': { kind: 'forbidden', title: 'Only administrators give and take roles' },
  'role-needs-organisation': {
    kind: 'invalid',
    title: 'An official speaks for an organisation: name it, in at most 120 characters',
  },
  'role-without-organisation': { kind: 'invalid', title: 'Only officials speak for an organisation' },
} as const;
const reject = rejecting(roleRejections);

export interface GrantRole extends GrantedRole {
  readonly type: 'grant-role';
  readonly actor: Actor;
}
export interface RevokeRole extends RoleInScope {
  readonly type: 'revoke-role';
  readonly actor: Actor;
  /** Whether the site would still have an administrator who can act. */
  readonly otherAdministrators: boolean;
}
export type RoleCommand = GrantRole | RevokeRole;

export const grantRole = (
  { role, consultationId, organisation, actor }: GrantRole,
  state: MemberState,
): MemberEvent[] => {
  if (!mayGrantRoles(actor)) throw reject('role-not-yours-to-give');
  const { roles } = requireConfirmed(state);
  const speaksFor = organisation === undefined ? undefined : acceptedOrganisation(organisation);
  if (role === 'official' && !speaksFor) throw reject('role-needs-organisation');
  if (role !== 'official' && organisation !== undefined) throw reject('role-without-organisation');
  const granted: GrantedRole = {
    role,
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(speaksFor ? { organisation: speaksFor } : {}),
  };
  if (roles.some((one) => isSameRole(one, granted) && one.organisation === granted.organisation)) return [];
  return [{ type: 'role-granted', data: { ...granted, by: actor.id } }];
};

export const revokeRole = (command: RevokeRole, state: MemberState): MemberEvent[] => {
  const { role, consultationId, actor, otherAdministrators } = command;
  if (!mayGrantRoles(actor)) throw reject('role-not-yours-to-give');
  const { roles } = requireAccount(state);
  const revoked: RoleInScope = { role, ...(consultationId === undefined ? {} : { consultationId }) };
  if (!roles.some((one) => isSameRole(one, revoked))) return [];
  requireAnotherAdministrator([revoked], otherAdministrators);
  return [{ type: 'role-revoked', data: { ...revoked, by: actor.id } }];
};
