import { ChangeDisplayNameController } from './change-display-name/change-display-name.controller.js';
import { ChangePasswordController } from './change-password/change-password.controller.js';
import { ChangeProfileController } from './change-profile/change-profile.controller.js';
import { ConfirmAddressController } from './confirm-address/confirm-address.controller.js';
import { EraseMemberController } from './erase-member/erase-member.controller.js';
import { ErasureReceiptController } from './erasure-receipt/erasure-receipt.controller.js';
import { FindMemberController } from './find-member/find-member.controller.js';
import { ForgetMeController } from './forget-me/forget-me.controller.js';
import { GrantRoleController } from './grant-role/grant-role.controller.js';
import { JoinController } from './join/join.controller.js';
import { ListSessionsController } from './list-sessions/list-sessions.controller.js';
import { LogInController } from './log-in/log-in.controller.js';
import { LogOutController } from './log-out/log-out.controller.js';
import { MeController } from './me/me.controller.js';
import { MemberDirectoryController } from './member-directory/member-directory.controller.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { ReinstateMemberController } from './reinstate-member/reinstate-member.controller.js';
import { RequestConfirmationController } from './request-confirmation/request-confirmation.controller.js';
import { RequestPasswordResetController } from './request-password-reset/request-password-reset.controller.js';
import { ResetPasswordController } from './reset-password/reset-password.controller.js';
import { ResolveSessionController } from './resolve-session/resolve-session.controller.js';
import { RevokeRoleController } from './revoke-role/revoke-role.controller.js';
import { RevokeSessionController } from './revoke-session/revoke-session.controller.js';
import { SuspendMemberController } from './suspend-member/suspend-member.controller.js';
import { UseFirstAdministratorTokenController } from './use-first-administrator-token/use-first-administrator-token.controller.js';
import { WhenDecisionMadeController } from './when-decision-made/when-decision-made.controller.js';
import { WhenErasureConfirmedController } from './when-erasure-confirmed/when-erasure-confirmed.controller.js';
import { WhenSuspensionDecidedController } from './when-suspension-decided/when-suspension-decided.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [
  ChangeDisplayNameController,
  ChangePasswordController,
  ChangeProfileController,
  ConfirmAddressController,
  EraseMemberController,
  ErasureReceiptController,
  FindMemberController,
  ForgetMeController,
  GrantRoleController,
  JoinController,
  ListSessionsController,
  LogInController,
  LogOutController,
  MeController,
  MemberDirectoryController,
  OwnDataController,
  ReinstateMemberController,
  RequestConfirmationController,
  RequestPasswordResetController,
  ResetPasswordController,
  ResolveSessionController,
  RevokeRoleController,
  RevokeSessionController,
  SuspendMemberController,
  UseFirstAdministratorTokenController,
];

/** What happens here because of what others have published. */
export const reactions = [
  WhenDecisionMadeController,
  WhenErasureConfirmedController,
  WhenSuspensionDecidedController,
];
