import { type ReadModel, readModel, type Recorded, type StreamCodec } from '@folkmoot/event-sourcing';
import type { StoredEvent } from '@folkmoot/event-store';
import type { DomainEvent } from '@folkmoot/kernel';
import type { Codecs } from '../families.js';
import { auditedEvents } from './audit-document.js';

/** What an encrypted field looks like: nonce and tag at least. */
const SEALED = /^v1\.[A-Za-z0-9_-]{38,}$/;

/** A reason that is a personal field stays out: it is encrypted, and has to be forgotten with the person. */
const reasonIn = ({ data: { reason } }: StoredEvent): string | undefined =>
  typeof reason === 'string' && !SEALED.test(reason) ? reason : undefined;

const asStored = (stored: StoredEvent): Recorded => ({ event: { type: stored.type, data: {} }, stored });

/**
 * Reads what lies in the log as it lies there, whatever its version. It needs no keys, so that no word can get into the
 * audit, and it knows every type, so that none is left out.
 */
const sealed = ({
  family,
}: {
  readonly family: string;
}): Pick<StreamCodec<DomainEvent>, 'family' | 'decode'> => ({
  family,
  decode: (stored) => Promise.resolve(stored.map(asStored)),
});

/** Who did what, when and why in a context: every event of every one of its streams, and the command that led to it. */
export const auditModel = (context: string, codecs: Codecs): ReadModel =>
  readModel({
    name: `${context}-audit`,
    version: 1,
    collections: [auditedEvents],
    codecs: Object.values(codecs).map(sealed),
    touches: ({ stored }) => [{ collection: auditedEvents, id: stored.position }],
    apply({ stored }, documents) {
      const { stream, position, type, metadata, recordedAt } = stored;
      const { actor, command, commandId, occurredAt, correlationId } = metadata;
      const reason = reasonIn(stored);
      documents.update(auditedEvents, position, () => ({
        actor,
        subject: stream,
        commandId,
        ...(command !== undefined && { command }),
        event: type.replace(/\.v\d+$/, ''),
        ...(reason !== undefined && { reason }),
        occurredAt,
        recordedAt,
        correlationId,
      }));
    },
  });
