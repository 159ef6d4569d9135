import type { Document } from '@folkmoot/documents';
import type { Stance } from '@folkmoot/discussion-domain';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/** The stance of one member on one comment as it stands; its id is made of both. */
export interface StanceDocument extends Document {
  readonly memberId: string;
  readonly commentId: string;
  readonly discussionId: string;
  readonly stance: Stance;
  readonly takenAt: Instant;
}

export const stanceDocuments = collectionRef<StanceDocument>('stance', [
  { fields: ['discussionId', 'position'] },
  { fields: ['memberId', 'position'] },
]);

/** Where to look for one: cheaper to make than the stream's id, since a page asks for dozens. */
export const stancePlace = (memberId: string, commentId: string): string => `${commentId}.${memberId}`;
