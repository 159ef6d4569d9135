import { collapseSpaces, isVisible } from './visible-text.js';

/** Staff roles for the whole site or one consultation, and officials, who speak for an organisation. */
export const ROLES = ['administrator', 'organiser', 'moderator', 'analyst', 'official'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleInScope {
  readonly role: Role;
  /** Absent: the whole site. */
  readonly consultationId?: string;
}

export interface GrantedRole extends RoleInScope {
  /** Whom an official speaks for. */
  readonly organisation?: string;
}

export const isSameRole = (a: RoleInScope, b: RoleInScope): boolean =>
  a.role === b.role && a.consultationId === b.consultationId;

export const isSiteAdministrator = (roles: readonly RoleInScope[]): boolean =>
  roles.some((one) => isSameRole(one, { role: 'administrator' }));

/**
 * What the one who asks may do where it is asked; the edge reads it from their own roles. An operator is whoever runs
 * the machine: the one-time token, the command line, the demonstration data.
 */
export type Standing = 'member' | 'moderator' | 'administrator' | 'operator';

export interface Actor {
  /** A member's id or a process (`system:first-administrator`). */
  readonly id: string;
  readonly standing: Standing;
}

export const mayGrantRoles = ({ standing }: Actor): boolean =>
  standing === 'administrator' || standing === 'operator';

export const maySuspend = ({ standing }: Actor): boolean => standing !== 'member';

/** In code points. */
export const ORGANISATION_LENGTH = 120;

/** The organisation's name as it is stored; `undefined` if it cannot be shown beside an official's. */
export const acceptedOrganisation = (raw: string): string | undefined => {
  const name = collapseSpaces(raw);
  return isVisible(name) && [...name].length <= ORGANISATION_LENGTH ? name : undefined;
};
