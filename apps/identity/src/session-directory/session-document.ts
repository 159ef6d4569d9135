import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/** A session that was not ended; its position is that of its start. It may have expired. */
export interface SessionDocument extends Document {
  readonly memberId: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly device?: string;
}

export const sessionDocuments = collectionRef<SessionDocument>('session', [
  { fields: ['memberId', 'startedAt'] },
]);
