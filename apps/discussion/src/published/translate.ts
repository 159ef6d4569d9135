import {
  commentBroughtBack,
  commentEdited,
  commentHidden,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  consultationClosedEarly,
  consultationDrafted,
  consultationExtended,
  consultationPublished,
  consultationRevised,
  consultationWithdrawn,
  discussionPaused,
  discussionResumed,
  discussionRevised,
  discussionStarted,
  type Envelope,
  type EnvelopeFields,
  outcomePublished,
  stanceTaken,
  type TopicName,
} from '@folkmoot/contracts';
import type {
  CommentEvent,
  ConsultationEvent,
  DiscussionEvent,
  StanceEvent,
} from '@folkmoot/discussion-domain';
import type { Recorded } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';

type DiscussionContextEvent = ConsultationEvent | DiscussionEvent | CommentEvent | StanceEvent;

/** What the translation of an event is published as, and where. */
export interface Published {
  readonly topic: TopicName;
  readonly envelope: Envelope;
}

/** What other contexts may know of an event; undefined for what stays private. Words stay encrypted. */
export const translate = ({ event, stored }: Recorded<DiscussionContextEvent>): Published | undefined => {
  const on = (topic: TopicName, envelope: Envelope): Published => ({ topic, envelope });
  const about = <Data>(data: Data): EnvelopeFields<Data> => ({
    id: stored.id,
    subject: stored.stream,
    time: stored.metadata.occurredAt,
    position: stored.position,
    correlationid: stored.metadata.correlationId,
    causationid: stored.metadata.causationId,
    data,
  });
  const { type, data } = event;
  switch (type) {
    case 'consultation-drafted':
      return on('discussion.consultations', consultationDrafted.create(about(textsOf(data))));
    case 'consultation-revised':
      return on('discussion.consultations', consultationRevised.create(about(textsOf(data))));
    case 'consultation-published':
      return on('discussion.consultations', consultationPublished.create(about(data)));
    case 'consultation-extended':
      return on('discussion.consultations', consultationExtended.create(about(data)));
    case 'consultation-closed-early':
      return on('discussion.consultations', consultationClosedEarly.create(about(data)));
    case 'consultation-withdrawn':
      return on('discussion.consultations', consultationWithdrawn.create(about(data)));
    case 'timeline-entry-added':
    case 'timeline-entry-removed':
      return undefined;
    case 'outcome-published':
      return on('discussion.consultations', outcomePublished.create(about(data)));
    case 'discussion-started':
      return on('discussion.consultations', discussionStarted.create(about(settingsOf(data))));
    case 'discussion-revised':
      return on('discussion.consultations', discussionRevised.create(about(settingsOf(data))));
    case 'discussion-paused':
      return on('discussion.consultations', discussionPaused.create(about(data)));
    case 'discussion-resumed':
      return on('discussion.consultations', discussionResumed.create(about(data)));
    case 'comment-posted':
      return on('discussion.comments', commentPosted.create(about(data)));
    case 'comment-edited':
      return on('discussion.comments', commentEdited.create(about(data)));
    case 'comment-withdrawn':
      return on('discussion.comments', commentWithdrawn.create(about(data)));
    case 'comment-brought-back':
      return on('discussion.comments', commentBroughtBack.create(about(data)));
    case 'comment-hidden':
      return on('discussion.comments', commentHidden.create(about(data)));
    case 'comment-restored':
      return on('discussion.comments', commentRestored.create(about(data)));
    case 'stance-taken':
      return on('discussion.stances', stanceTaken.create(about(data)));
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
}: Extract<DiscussionEvent, { type: 'discussion-started' }>['data']) => ({
  discussionId,
  consultationId,
  title,
  prompts: [...prompts],
  hosts: [...hosts],
  ...(opensAt !== undefined && { opensAt }),
  ...(closesAt !== undefined && { closesAt }),
});
