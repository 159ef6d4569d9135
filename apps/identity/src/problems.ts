import {
  erasureRejections,
  firstAdministratorRejections,
  memberRejections,
  passwordRejections,
  sessionRejections,
} from '@folkmoot/identity-domain';
import { rejecting } from '@folkmoot/kernel';

/** Known only at the edge: whether a password fits is asked of a hash, not of a rule. */
const edgeRejections = {
  'credentials-wrong': {
    kind: 'unauthenticated',
    title: 'E-mail or password wrong, or address not yet confirmed',
  },
} as const;

/** Everything that this context refuses; each code is the last part of its problem's type. */
export const identityRejections = {
  ...memberRejections,
  ...sessionRejections,
  ...firstAdministratorRejections,
  ...erasureRejections,
  ...passwordRejections,
  ...edgeRejections,
};

export const reject = rejecting(identityRejections);
