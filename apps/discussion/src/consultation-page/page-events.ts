import type {
  CommentEvent,
  ConsultationEvent,
  DiscussionEvent,
  StanceEvent,
} from '@folkmoot/discussion-domain';

/** What the authority does. */
export type AuthorityEvent = ConsultationEvent | DiscussionEvent;
/** What members do that counts as taking part. */
export type ResponseEvent = Extract<CommentEvent, { type: 'comment-posted' }> | StanceEvent;
