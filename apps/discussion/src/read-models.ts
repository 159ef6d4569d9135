import { auditModel } from '@folkmoot/accountability';
import type { ReadModel } from '@folkmoot/event-sourcing';
import { commentPageModel } from './comment-page/comment-page.js';
import { consultationPageModel } from './consultation-page/consultation-page.js';
import type { DiscussionCodecs } from './streams.js';

export interface DiscussionReadModels {
  readonly commentPage: ReadModel;
  readonly consultationPage: ReadModel;
  readonly audit: ReadModel;
}

/** Everything that is kept of the log to be read; `folkmoot rebuild` knows them by name. */
export const discussionReadModels = (codecs: DiscussionCodecs): DiscussionReadModels => ({
  commentPage: commentPageModel(codecs),
  consultationPage: consultationPageModel(codecs),
  audit: auditModel('discussion', codecs),
});
