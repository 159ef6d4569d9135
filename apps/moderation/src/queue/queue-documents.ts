import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import type { BegunCase, ReportReason } from '@folkmoot/moderation-domain';

/** Where a case stands in the lists of moderators. An index holds scalars only, so that what is listed by lies at the top. */
export interface Placed {
  readonly consultationId: string;
  /** Somebody should look at it. */
  readonly waiting: boolean;
  /** An appeal is what it waits with, or a part of it. */
  readonly appealed: boolean;
  /** What waits: the most urgent and then the oldest first. What is settled: when that was. */
  readonly rank: string;
}

/**
 * A case as the queue lists it. It holds nobody's words: those of the comment, of notes, statements and appeals are read where
 * they are kept, so that an erasure has nothing to do here.
 */
export interface CaseDocument extends Document, Placed {
  /** The case as far as it is told by few things: reports are counted below, changes are read from its stream. */
  readonly file: BegunCase;
  /** All reports ever. */
  readonly reported: Readonly<Partial<Record<ReportReason, number>>>;
  /** Who works on it, until then at the latest. */
  readonly takenBy?: string;
  readonly takenUntil?: Instant;
}

export const caseDocuments = collectionRef<CaseDocument>('case', [
  { fields: ['waiting', 'rank'] },
  { fields: ['waiting', 'consultationId', 'rank'] },
  { fields: ['appealed', 'rank'] },
  { fields: ['appealed', 'consultationId', 'rank'] },
  { fields: ['takenBy', 'takenUntil'] },
]);

/** A case under one of the reasons that it was reported for: `<reason>/<caseId>`. */
export interface CaseByReasonDocument extends Document, Placed {
  readonly caseId: string;
  readonly reason: ReportReason;
}

export const casesByReason = collectionRef<CaseByReasonDocument>('case-by-reason', [
  { fields: ['reason', 'waiting', 'rank'] },
  { fields: ['reason', 'waiting', 'consultationId', 'rank'] },
  { fields: ['reason', 'appealed', 'rank'] },
  { fields: ['reason', 'appealed', 'consultationId', 'rank'] },
]);

export interface Counts {
  readonly waiting: number;
  readonly appealed: number;
  readonly settled: number;
}

/** How many cases there are of a consultation, or under `site` of all: counted as they change, never when asked. */
export interface QueueCountDocument extends Document, Counts {
  readonly byReason: Readonly<Partial<Record<ReportReason, Counts>>>;
}

export const queueCounts = collectionRef<QueueCountDocument>('queue-count');

/** The count of everything. */
export const SITE = 'site';
