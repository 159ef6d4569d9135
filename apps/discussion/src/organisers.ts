import { type Caller, holds, problem } from '@folkmoot/service';

/** Who may see what is not public yet. */
export const STAFF = ['organiser', 'moderator', 'analyst'] as const;

/** A role for another consultation is none for this one. */
export const mustOrganise = (caller: Caller, consultationId: string): void => {
  if (!holds(caller, 'organiser', consultationId)) {
    throw problem('role-required', { details: { roles: ['organiser'], consultationId } });
  }
};

/** A consultation that does not exist yet belongs to the whole site. */
export const mustOrganiseSite = (caller: Caller): void => {
  if (!holds(caller, 'organiser')) throw problem('role-required', { details: { roles: ['organiser'] } });
};
