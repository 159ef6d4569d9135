import { type Caller, holds, problem } from '@folkmoot/service';

/** Who may see figures that are not public. */
export const STAFF = ['analyst', 'organiser'] as const;

/** A role for another consultation is none for this one; without a consultation it must be for the whole site. */
export const mustAnalyse = (caller: Caller, consultationId?: string): void => {
  if (holds(caller, STAFF, consultationId)) return;
  throw problem('role-required', {
    details: { roles: STAFF, ...(consultationId !== undefined && { consultationId }) },
  });
};
