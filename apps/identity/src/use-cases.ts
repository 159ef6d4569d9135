import { ConfirmAddressController } from './confirm-address/confirm-address.controller.js';
import { JoinController } from './join/join.controller.js';
import { ListSessionsController } from './list-sessions/list-sessions.controller.js';
import { LogInController } from './log-in/log-in.controller.js';
import { LogOutController } from './log-out/log-out.controller.js';
import { MeController } from './me/me.controller.js';
import { RequestConfirmationController } from './request-confirmation/request-confirmation.controller.js';
import { RequestPasswordResetController } from './request-password-reset/request-password-reset.controller.js';
import { ResolveSessionController } from './resolve-session/resolve-session.controller.js';
import { RevokeSessionController } from './revoke-session/revoke-session.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [
  ConfirmAddressController,
  JoinController,
  ListSessionsController,
  LogInController,
  LogOutController,
  MeController,
  RequestConfirmationController,
  RequestPasswordResetController,
  ResolveSessionController,
  RevokeSessionController,
];
