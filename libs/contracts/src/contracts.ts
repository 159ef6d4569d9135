import { identityMembers, identitySessions } from './identity/index.js';
import type { AnyContract } from './parse-envelope.js';
import type { TopicName } from './topics.js';

/** Which events each topic carries: what is published is in this list. */
export const contracts: Readonly<Record<TopicName, readonly AnyContract[]>> = {
  'identity.members': identityMembers,
  'identity.sessions': identitySessions,
  'discussion.consultations': [],
  'discussion.comments': [],
  'discussion.stances': [],
};

export const everyContract: readonly AnyContract[] = Object.values(contracts).flat();
