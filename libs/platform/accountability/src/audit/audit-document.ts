import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/**
 * What the audit knows of one event; its id is its position, so that documents are only ever put at the end. Neither words nor names:
 * those would have to be erased here, too.
 */
export interface AuditDocument extends Document {
  readonly actor: string;
  /** The stream that it changed. */
  readonly subject: string;
  /** Events of one command on one stream are shown as one entry. */
  readonly commandId: string;
  /** What was asked for; absent in events from before that was kept. */
  readonly command?: string;
  /** The event's type. */
  readonly event: string;
  readonly reason?: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly correlationId: string;
}

/** The order of ids is that of the log. */
export const auditedEvents = collectionRef<AuditDocument>('event', [
  { fields: ['actor'] },
  { fields: ['subject'] },
]);
