import { type ReadModel, readModel, type Recorded, type StreamCodec } from '@folkmoot/event-sourcing';
import type { StoredEvent } from '@folkmoot/event-store';
import { deriveId, type DomainEvent } from '@folkmoot/kernel';
import type { Codecs } from '../families.js';
import { auditEntries } from './audit-document.js';

/** An event as far as the audit looks at it. */
type AuditedEvent = DomainEvent<string, { readonly entryId: string; readonly reason?: string }>;

/** What an encrypted field looks like: nonce, tag and at least nothing. */
const SEALED = /^v1\.[A-Za-z0-9_-]{38,}$/;

/** A reason that is a personal field stays out: it is encrypted, and has to be forgotten with the person. */
const reasonIn = ({ data: { reason } }: StoredEvent): string | undefined =>
  typeof reason === 'string' && !SEALED.test(reason) ? reason : undefined;

const audited = (stored: StoredEvent): Recorded<AuditedEvent> => {
  const reason = reasonIn(stored);
  const entryId = deriveId('audit', stored.stream, stored.metadata.commandId);
  const type = stored.type.replace(/\.v\d+$/, '');
  return { event: { type, data: { entryId, ...(reason !== undefined && { reason }) } }, stored };
};

/**
 * Reads what lies in the log as it lies there, whatever its version. It needs no keys, so that no word can get into the
 * audit, and it knows every type, so that none is left out.
 */
const auditing = ({
  family,
}: {
  readonly family: string;
}): Pick<StreamCodec<AuditedEvent>, 'family' | 'decode'> => ({
  family,
  decode: (stored) => Promise.resolve(stored.map(audited)),
});

/** Who did what, when and why in a context: an entry for every command that has changed one of its streams. */
export const auditModel = (context: string, codecs: Codecs): ReadModel =>
  readModel<AuditedEvent>({
    name: `${context}-audit`,
    version: 1,
    collections: [auditEntries],
    codecs: Object.values(codecs).map(auditing),
    touches: ({ event }) => [{ collection: auditEntries, id: event.data.entryId }],
    apply({ event: { type, data }, stored: { stream, metadata, recordedAt } }, documents) {
      const { entryId, reason } = data;
      documents.update(auditEntries, entryId, (current) =>
        current
          ? { ...(reason !== undefined && { reason }), ...current, events: [...current.events, type] }
          : {
              actor: metadata.actor,
              subject: stream,
              command: metadata.command ?? type,
              events: [type],
              ...(reason !== undefined && { reason }),
              occurredAt: metadata.occurredAt,
              recordedAt,
              correlationId: metadata.correlationId,
            },
      );
    },
  });
