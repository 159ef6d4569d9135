import { type Caller, holds, holdsAnywhere, problem } from '@folkmoot/service';

/**
 * The consultations whose cases a moderator may see; undefined: all. Throws `role-required` if the one that is asked for is not
 * among them.
 */
export const moderatedConsultations = (
  caller: Caller,
  wanted: string | undefined,
): readonly string[] | undefined => {
  if (wanted !== undefined) {
    if (holds(caller, 'moderator', wanted)) return [wanted];
    throw problem('role-required', { details: { roles: ['moderator'], consultationId: wanted } });
  }
  if (holds(caller, 'moderator')) return undefined;
  return [...new Set(caller.roles.flatMap(({ consultationId }) => consultationId ?? []))].filter((id) =>
    holdsAnywhere(
      { ...caller, roles: caller.roles.filter((grant) => grant.consultationId === id) },
      'moderator',
    ),
  );
};
