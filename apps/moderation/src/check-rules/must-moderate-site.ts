import { type Caller, holds, problem } from '@folkmoot/service';

/** The rules of the checks hold everywhere, so a role for one consultation is not enough. */
export const mustModerateSite = (caller: Caller): void => {
  if (!holds(caller, 'moderator')) throw problem('role-required', { details: { roles: ['moderator'] } });
};
