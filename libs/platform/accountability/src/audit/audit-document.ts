import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/** What one command did to one stream. Neither words nor names: those would have to be erased here, too. */
export interface AuditDocument extends Document {
  readonly actor: string;
  /** The stream that it changed. */
  readonly subject: string;
  /** What was asked for; of events from before that was kept, the first event's type. */
  readonly command: string;
  /** Types of what came of it, in their order. */
  readonly events: readonly string[];
  readonly reason?: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly correlationId: string;
}

export const auditEntries = collectionRef<AuditDocument>('entry', [
  { fields: ['position'] },
  { fields: ['actor', 'position'] },
  { fields: ['subject', 'position'] },
]);
