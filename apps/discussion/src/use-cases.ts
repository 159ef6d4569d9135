import { AddTimelineEntryController } from './add-timeline-entry/add-timeline-entry.controller.js';
import { BringBackCommentController } from './bring-back-comment/bring-back-comment.controller.js';
import { CloseConsultationEarlyController } from './close-consultation-early/close-consultation-early.controller.js';
import { CommentHistoryController } from './comment-history/comment-history.controller.js';
import { CommentPageController } from './comment-page/comment-page.controller.js';
import { ConsultationPageController } from './consultation-page/consultation-page.controller.js';
import { DiscussionNewsController } from './discussion-news/discussion-news.controller.js';
import { DraftConsultationController } from './draft-consultation/draft-consultation.controller.js';
import { EditCommentController } from './edit-comment/edit-comment.controller.js';
import { EraseCommentController } from './erase-comment/erase-comment.controller.js';
import { ExtendConsultationController } from './extend-consultation/extend-consultation.controller.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { PauseDiscussionController } from './pause-discussion/pause-discussion.controller.js';
import { PostCommentController } from './post-comment/post-comment.controller.js';
import { PostReplyController } from './post-reply/post-reply.controller.js';
import { PublishConsultationController } from './publish-consultation/publish-consultation.controller.js';
import { PublishOutcomeController } from './publish-outcome/publish-outcome.controller.js';
import { RemoveTimelineEntryController } from './remove-timeline-entry/remove-timeline-entry.controller.js';
import { ResumeDiscussionController } from './resume-discussion/resume-discussion.controller.js';
import { ReviseConsultationController } from './revise-consultation/revise-consultation.controller.js';
import { ReviseDiscussionController } from './revise-discussion/revise-discussion.controller.js';
import { StartDiscussionController } from './start-discussion/start-discussion.controller.js';
import { TakeStanceController } from './take-stance/take-stance.controller.js';
import { WhenDecisionMadeController } from './when-decision-made/when-decision-made.controller.js';
import { WhenMemberChangedController } from './when-member-changed/when-member-changed.controller.js';
import { WithdrawCommentController } from './withdraw-comment/withdraw-comment.controller.js';
import { WithdrawConsultationController } from './withdraw-consultation/withdraw-consultation.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [
  AddTimelineEntryController,
  BringBackCommentController,
  CloseConsultationEarlyController,
  CommentHistoryController,
  CommentPageController,
  ConsultationPageController,
  DiscussionNewsController,
  DraftConsultationController,
  EditCommentController,
  EraseCommentController,
  ExtendConsultationController,
  OwnDataController,
  PauseDiscussionController,
  PostCommentController,
  PostReplyController,
  PublishConsultationController,
  PublishOutcomeController,
  RemoveTimelineEntryController,
  ResumeDiscussionController,
  ReviseConsultationController,
  ReviseDiscussionController,
  StartDiscussionController,
  TakeStanceController,
  WithdrawCommentController,
  WithdrawConsultationController,
];

/** What happens here because of what others have published. */
export const reactions = [WhenDecisionMadeController, WhenMemberChangedController];
