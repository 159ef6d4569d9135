import { type Caller, holds, problem } from '@folkmoot/service';

/** Whoever administers one consultation does not see everybody. */
export const requireAdministrator = (caller: Caller): void => {
  if (!holds(caller, 'administrator')) {
    throw problem('role-required', { details: { roles: ['administrator'] } });
  }
};
