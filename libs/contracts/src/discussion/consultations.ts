import { type TProperties, Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';

const id = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const words = Type.String();

const consultation = <P extends TProperties>(properties: P, description: string) =>
  Type.Object({ consultationId: id, ...properties }, { additionalProperties: false, description });

const discussion = <P extends TProperties>(properties: P, description: string) =>
  consultation({ discussionId: id, ...properties }, description);

const texts = { title: words, summary: words, organisation: words };
const settings = {
  title: words,
  prompts: Type.Array(words),
  hosts: Type.Array(id, { description: 'Members who take part for an organisation.' }),
  opensAt: Type.Optional(instant),
  closesAt: Type.Optional(instant),
  holdFirst: Type.Optional(
    Type.Literal(true, { description: 'Comments are public only once a moderator has looked at them.' }),
  ),
};

export const consultationDrafted = contract(
  'discussion.consultation-drafted.v1',
  consultation(texts, 'A consultation was begun; it is not public yet.'),
);
export const consultationRevised = contract(
  'discussion.consultation-revised.v1',
  consultation(texts, 'Its texts were replaced.'),
);
export const consultationPublished = contract(
  'discussion.consultation-published.v1',
  consultation(
    { opensAt: instant, closesAt: instant },
    'It is public, and opens and closes at these instants.',
  ),
);
export const consultationExtended = contract(
  'discussion.consultation-extended.v1',
  consultation({ closesAt: instant }, 'It closes later than was said.'),
);
export const consultationClosedEarly = contract(
  'discussion.consultation-closed-early.v1',
  consultation({ closedAt: instant, reason: words }, 'It was closed before its time.'),
);
export const consultationWithdrawn = contract(
  'discussion.consultation-withdrawn.v1',
  consultation({ withdrawnAt: instant, reason: words }, 'It was ended for good.'),
);
export const outcomePublished = contract(
  'discussion.outcome-published.v1',
  consultation({ text: words }, 'What was decided was made public.'),
);
export const discussionStarted = contract(
  'discussion.discussion-started.v1',
  discussion(settings, 'A consultation has one more discussion.'),
);
export const discussionRevised = contract(
  'discussion.discussion-revised.v1',
  discussion(settings, 'The texts or the window of a discussion were replaced.'),
);
export const discussionPaused = contract(
  'discussion.discussion-paused.v1',
  discussion({ reason: words }, 'Nobody can take part for a while.'),
);
export const discussionResumed = contract(
  'discussion.discussion-resumed.v1',
  discussion({}, 'A paused discussion goes on.'),
);

/** Everything on `discussion.consultations`. */
export const discussionConsultations = [
  consultationDrafted,
  consultationRevised,
  consultationPublished,
  consultationExtended,
  consultationClosedEarly,
  consultationWithdrawn,
  outcomePublished,
  discussionStarted,
  discussionRevised,
  discussionPaused,
  discussionResumed,
] as const;
