import { discussionComments, discussionConsultations, discussionStances } from './discussion/index.js';
import { identityMembers, identitySessions } from './identity/index.js';
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
};

export const everyContract: readonly AnyContract[] = Object.values(contracts).flat();

const topicOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contracts).flatMap(([topic, each]) => each.map(({ type }) => [type, topic] as const)),
);

/** The message that carries an envelope, for the messaging port. A type that no topic carries is a {@link TypeError}. */
export const outgoing = (envelope: Envelope): { topic: string; key: string; value: string } => {
  const topic = topicOf.get(envelope.type);
  if (!topic) throw new TypeError(`No topic carries ${envelope.type}`);
  return { topic, key: envelope.subject, value: JSON.stringify(envelope) };
};
