import { CheckRulesController } from './check-rules/check-rules.controller.js';
import { CheckTextController } from './check-text/check-text.controller.js';
import { ReportCommentController } from './report-comment/report-comment.controller.js';
import { WhenCommentChangedController } from './when-comment-changed/when-comment-changed.controller.js';
import { WhenConsultationChangedController } from './when-consultation-changed/when-consultation-changed.controller.js';
import { WhenMemberChangedController } from './when-member-changed/when-member-changed.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [CheckRulesController, CheckTextController, ReportCommentController];

/** What happens here because of what others have published. */
export const reactions = [
  WhenCommentChangedController,
  WhenConsultationChangedController,
  WhenMemberChangedController,
];
