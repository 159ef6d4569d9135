import type { AccessRule } from '@folkmoot/service';
import type { Persona } from './authorisation-people.js';
import type { RouteFacts } from './authorisation-table.js';

export interface Route {
  /** `POST /api/comments/{commentId}/edit` */
  readonly name: string;
  readonly service: string;
  readonly access: AccessRule;
}

export type Whose = 'own' | 'others';

/** What the declaration and the table say of somebody, as far as roles go. */
export const roleSuffices = (
  { access }: Route,
  { scope }: RouteFacts,
  { role, holds }: Pick<Persona, 'role' | 'holds'>,
): boolean => {
  if (access === 'anyone') return true;
  if (access === 'member') return role !== 'visitor';
  const covered = access.roles.some(
    (wanted) => wanted === role || (role === 'administrator' && wanted !== 'official'),
  );
  return covered && (holds === 'everywhere' || scope === 'anything');
};

/** What the role would open, a suspension closes. */
export const isKeptOut = ({ whileSuspended }: RouteFacts, { role }: Pick<Persona, 'role'>): boolean =>
  role === 'suspended' && whileSuspended !== undefined;

export const isAllowed = (route: Route, facts: RouteFacts, persona: Persona, whose: Whose): boolean =>
  roleSuffices(route, facts, persona) && (facts.whose?.[whose] ?? true) && !isKeptOut(facts, persona);
