export const roles = ['organiser', 'moderator', 'analyst', 'administrator', 'official'] as const;
export type Role = (typeof roles)[number];

/** Without a consultation it holds everywhere. An official's grant names the organisation that they speak for. */
export interface RoleGrant {
  readonly role: Role;
  readonly consultationId?: string;
  readonly organisation?: string;
}

/** The member who asks, as the gateway vouches for them. */
export interface Caller {
  readonly memberId: string;
  readonly sessionId: string;
  readonly roles: readonly RoleGrant[];
}

/** The gateway itself, where it asks something that no member asked (`/internal/…`). No member has this id. */
export const GATEWAY: Caller = { memberId: 'gateway', sessionId: 'gateway', roles: [] };

const covers = (held: Role, wanted: Role): boolean =>
  held === wanted || (held === 'administrator' && wanted !== 'official');

/**
 * Whether the caller holds one of the roles, for one consultation (a site-wide grant counts) or, without one, for the
 * whole site. An administrator counts as every staff role, but speaks for no organisation.
 */
export const holds = (
  caller: Caller | undefined,
  wanted: Role | readonly Role[],
  consultationId?: string,
): boolean =>
  holdsWhere(
    caller,
    wanted,
    (grant) => grant.consultationId === undefined || grant.consultationId === consultationId,
  );

/** Whether the caller holds one of the roles for anything at all. */
export const holdsAnywhere = (caller: Caller | undefined, wanted: Role | readonly Role[]): boolean =>
  holdsWhere(caller, wanted, () => true);

const holdsWhere = (
  caller: Caller | undefined,
  wanted: Role | readonly Role[],
  counts: (grant: RoleGrant) => boolean,
): boolean => {
  if (!caller) return false;
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return caller.roles.some((grant) => counts(grant) && list.some((role) => covers(grant.role, role)));
};
