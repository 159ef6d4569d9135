import { type Envelope, sessionRevoked } from '@folkmoot/contracts';
import type { Sessions } from './sessions.js';

/** A revoked session ends at once; whatever else happens to a member (role, suspension, name) is asked about anew. */
export const whenMemberChanged =
  (sessions: Sessions) =>
  (envelope: Envelope): void => {
    if (sessionRevoked.is(envelope)) {
      const { sessionId, memberId } = envelope.data;
      sessions.end(sessionId, memberId, envelope.position);
      return;
    }
    // Events that are not known here yet are about a member too.
    const memberId = memberIn(envelope.data);
    if (memberId !== undefined) sessions.forget(memberId, envelope.position);
  };

const memberIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'memberId' in data && typeof data.memberId === 'string'
    ? data.memberId
    : undefined;
