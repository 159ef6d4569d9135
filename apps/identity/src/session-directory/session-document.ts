import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/** A session that was not forgotten; until it was ended, its position is that of its start. It may have expired. */
export interface SessionDocument extends Document {
  readonly memberId: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  /** Absent once it was ended. */
  readonly device?: string;
  readonly ended: boolean;
  /** When it was ended, else when it expires. */
  readonly overAt: Instant;
}

export const sessionDocuments = collectionRef<SessionDocument>('session', [
  { fields: ['memberId', 'ended', 'startedAt'] },
  { fields: ['overAt'] },
]);
