import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentWithdrawn,
  consultationClosedEarly,
  consultationDrafted,
  consultationExtended,
  consultationPublished,
  consultationRevised,
  consultationWithdrawn,
  decisionMissed,
  discussionErasureConfirmed,
  discussionPaused,
  discussionResumed,
  discussionRevised,
  discussionStarted,
  type Envelope,
  envelopeFields,
  outcomePublished,
  stanceTaken,
  threadClosed,
  threadReopened,
} from '@folkmoot/contracts';
import type {
  CommentEvent,
  ConsultationEvent,
  DiscussionEvent,
  StanceEvent,
} from '@folkmoot/discussion-domain';
import type { ErasureConfirmed } from '@folkmoot/erasure';
import type { Recorded } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';

type DiscussionContextEvent =
  ConsultationEvent | DiscussionEvent | CommentEvent | StanceEvent | ErasureConfirmed;

/** What other contexts may know of an event; undefined for what stays private. Words stay encrypted. */
export const translate = ({ event, stored }: Recorded<DiscussionContextEvent>): Envelope | undefined => {
  const about = <Data>(data: Data) => envelopeFields(stored, data);
  const { type, data } = event;
  switch (type) {
    case 'consultation-drafted':
      return consultationDrafted.create(about(textsOf(data)));
    case 'consultation-revised':
      return consultationRevised.create(about(textsOf(data)));
    case 'consultation-published':
      return consultationPublished.create(about(data));
    case 'consultation-extended':
      return consultationExtended.create(about(data));
    case 'consultation-closed-early':
      return consultationClosedEarly.create(about(data));
    case 'consultation-withdrawn':
      return consultationWithdrawn.create(about(data));
    case 'timeline-entry-added':
    case 'timeline-entry-removed':
      return undefined;
    case 'outcome-published':
      return outcomePublished.create(about(data));
    case 'discussion-started':
      return discussionStarted.create(about(settingsOf(data)));
    case 'discussion-revised':
      return discussionRevised.create(about(settingsOf(data)));
    case 'discussion-paused':
      return discussionPaused.create(about(data));
    case 'discussion-resumed':
      return discussionResumed.create(about(data));
    case 'comment-posted':
      return commentPosted.create(about(data));
    case 'comment-edited':
      return commentEdited.create(about(data));
    case 'comment-withdrawn':
      return commentWithdrawn.create(about(data));
    case 'comment-brought-back':
      return commentBroughtBack.create(about(data));
    case 'comment-hidden':
      return commentHidden.create(about(data));
    case 'comment-restored':
      return commentRestored.create(about(data));
    case 'comment-redacted':
      return commentRedacted.create(about({ ...data, ranges: [...data.ranges] }));
    case 'comment-released':
      return commentReleased.create(about(data));
    case 'thread-closed':
      return threadClosed.create(about(data));
    case 'thread-reopened':
      return threadReopened.create(about(data));
    case 'decision-missed':
      return decisionMissed.create(about(data));
    case 'comment-erased': {
      // An administrator's reason is for this service's own record.
      const { reason: _, ...others } = data;
      return commentErased.create(about(others));
    }
    case 'erasure-confirmed':
      return discussionErasureConfirmed.create(about({ ...data, erased: [...data.erased] }));
    case 'stance-taken':
      return stanceTaken.create(about(data));
    default:
      return unreachable(type);
  }
};

const textsOf = ({
  consultationId,
  title,
  summary,
  organisation,
}: Extract<ConsultationEvent, { type: 'consultation-drafted' }>['data']) => ({
  consultationId,
  title,
  summary,
  organisation,
});

const settingsOf = ({
  discussionId,
  consultationId,
  title,
  prompts,
  hosts,
  opensAt,
  closesAt,
  holdFirst,
}: Extract<DiscussionEvent, { type: 'discussion-started' }>['data']) => ({
  discussionId,
  consultationId,
  title,
  prompts: [...prompts],
  hosts: [...hosts],
  ...(opensAt !== undefined && { opensAt }),
  ...(closesAt !== undefined && { closesAt }),
  ...(holdFirst === true && { holdFirst: true as const }),
});
