import {
  discussionComments,
  discussionConsultations,
  discussionErasures,
  discussionStances,
} from './discussion/index.js';
import { analyticsErasures } from './analytics/index.js';
import { identityMembers, identitySessions } from './identity/index.js';
import { moderationCases, moderationConduct, moderationErasures } from './moderation/index.js';
import type { Envelope } from './envelope.js';
import type { AnyContract } from './parse-envelope.js';
import type { TopicName } from './topics.js';

/** Which events each topic carries: what is published is in this list. */
export const contracts: Readonly<Record<TopicName, readonly AnyContract[]>> = {
  'identity.members': identityMembers,
  'identity.sessions': identitySessions,
  'discussion.consultations': discussionConsultations,
  'discussion.comments': discussionComments,
  'discussion.stances': discussionStances,
  'discussion.erasures': discussionErasures,
  'moderation.cases': moderationCases,
  'moderation.conduct': moderationConduct,
  'moderation.erasures': moderationErasures,
  'analytics.erasures': analyticsErasures,
};

export const everyContract: readonly AnyContract[] = Object.values(contracts).flat();

const topicOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contracts).flatMap(([topic, each]) => each.map(({ type }) => [type, topic] as const)),
);

/** The message that carries an envelope, for the messaging port. A type that no topic carries is a {@link TypeError}. */
export const outgoing = (envelope: Envelope): { topic: string; key: string; value: string } => ({
  topic: carrierOf(envelope),
  key: envelope.subject,
  value: JSON.stringify(envelope),
});

/** As {@link outgoing}, for a relay, which knows the message's number among all that its context publishes. */
export const outgoingNumbered = (
  envelope: Envelope,
): { topic: string; key: string; value(ordinal: number): string } => ({
  topic: carrierOf(envelope),
  key: envelope.subject,
  value: (ordinal) => JSON.stringify({ ...envelope, ordinal }),
});

const carrierOf = ({ type }: Envelope): string => {
  const topic = topicOf.get(type);
  if (!topic) throw new TypeError(`No topic carries ${type}`);
  return topic;
};
