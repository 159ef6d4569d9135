import { rejecting } from '@folkmoot/kernel';
import { isSiteAdministrator, type RoleInScope } from './roles.js';

/** Neither a role taken nor a suspension leaves the site to nobody. */
export const lastAdministratorRejections = {
  'last-administrator': { kind: 'conflict', title: 'The site needs another administrator first' },
} as const;
const reject = rejecting(lastAdministratorRejections);

/** @param roles that the member would lose, or could not use */
export const requireAnotherAdministrator = (
  roles: readonly RoleInScope[],
  otherAdministrators: boolean,
): void => {
  if (isSiteAdministrator(roles) && !otherAdministrators) throw reject('last-administrator');
};
