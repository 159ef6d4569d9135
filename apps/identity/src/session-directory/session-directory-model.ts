import { readModel } from '@folkmoot/event-sourcing';
import type { SessionEvent } from '@folkmoot/identity-domain';
import { unreachable } from '@folkmoot/kernel';
import type { IdentityCodecs } from '../streams.js';
import { sessionDocuments } from './session-document.js';

/** Which sessions each member has, so that they can see and end them, and which ended ones are not forgotten yet. */
export const sessionDirectoryModel = (codecs: IdentityCodecs) =>
  readModel<SessionEvent>({
    name: 'session-directory',
    version: 2,
    collections: [sessionDocuments],
    codecs: [codecs.session],
    touches: ({ event }) => [{ collection: sessionDocuments, id: event.data.sessionId }],
    apply({ event, stored }, documents) {
      switch (event.type) {
        case 'session-started': {
          const { sessionId, memberId, startedAt, expiresAt, device } = event.data;
          documents.update(sessionDocuments, sessionId, () => ({
            memberId,
            startedAt,
            expiresAt,
            ...(device !== undefined && { device }),
            ended: false,
            overAt: expiresAt,
          }));
          break;
        }
        case 'session-revoked':
          documents.update(sessionDocuments, event.data.sessionId, (session) => {
            if (!session) return undefined;
            const { device: _, ...others } = session;
            return { ...others, ended: true, overAt: stored.metadata.occurredAt };
          });
          break;
        case 'session-forgotten':
          documents.update(sessionDocuments, event.data.sessionId, () => undefined);
          break;
        default:
          unreachable(event);
      }
    },
  });
