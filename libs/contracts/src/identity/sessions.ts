import { Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';
import type { TopicName } from '../topics.js';

/**
 * What the gateway must know of sessions. Key: the session's stream (`session-<uuid>`). A start is not published: the
 * gateway asks identity about a token that it does not know.
 */
export const IDENTITY_SESSIONS = 'identity.sessions' satisfies TopicName;

export const sessionRevoked = contract(
  'identity.session-revoked.v1',
  Type.Object(
    { sessionId: Type.String({ format: 'uuid' }), memberId: Type.String({ format: 'uuid' }) },
    { description: 'Forget the session and end its live streams at once.' },
  ),
);

/** Everything on {@link IDENTITY_SESSIONS}. */
export const identitySessions = [sessionRevoked] as const;
