import { CasePageController } from './case-page/case-page.controller.js';
import { CheckRulesController } from './check-rules/check-rules.controller.js';
import { CheckTextController } from './check-text/check-text.controller.js';
import { DecideCaseController } from './decide-case/decide-case.controller.js';
import { JudgeAppealController } from './judge-appeal/judge-appeal.controller.js';
import { LiftSuspensionController } from './lift-suspension/lift-suspension.controller.js';
import { LodgeAppealController } from './lodge-appeal/lodge-appeal.controller.js';
import { ModerationNumbersController } from './moderation-numbers/moderation-numbers.controller.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnNoticesController } from './own-notices/own-notices.controller.js';
import { OwnReportsController } from './own-reports/own-reports.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { ReleaseCaseController } from './release-case/release-case.controller.js';
import { ReportCommentController } from './report-comment/report-comment.controller.js';
import { SuspendMemberController } from './suspend-member/suspend-member.controller.js';
import { TakeCaseController } from './take-case/take-case.controller.js';
import { WarnMemberController } from './warn-member/warn-member.controller.js';
import { WhenCommentChangedController } from './when-comment-changed/when-comment-changed.controller.js';
import { WhenConsultationChangedController } from './when-consultation-changed/when-consultation-changed.controller.js';
import { WhenMemberChangedController } from './when-member-changed/when-member-changed.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [
  CasePageController,
  CheckRulesController,
  CheckTextController,
  DecideCaseController,
  JudgeAppealController,
  LiftSuspensionController,
  LodgeAppealController,
  ModerationNumbersController,
  OwnDataController,
  OwnNoticesController,
  OwnReportsController,
  QueueController,
  ReleaseCaseController,
  ReportCommentController,
  SuspendMemberController,
  TakeCaseController,
  WarnMemberController,
];

/** What happens here because of what others have published. */
export const reactions = [
  WhenCommentChangedController,
  WhenConsultationChangedController,
  WhenMemberChangedController,
];
