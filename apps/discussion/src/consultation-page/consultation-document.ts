import type { Document } from '@folkmoot/documents';
import type { ConsultationText, DiscussionSettings, TimelineEntry } from '@folkmoot/discussion-domain';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

export interface ConsultationDocument extends Document, ConsultationText {
  readonly situation: 'draft' | 'published' | 'withdrawn';
  /** Empty while it is a draft. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Set if it closed before the time that was published. */
  readonly closedEarlyBecause?: string;
  readonly withdrawnBecause?: string;
  readonly timeline: readonly TimelineEntry[];
  readonly outcome?: string;
  /** Acts of taking part: comments, replies and first stances. */
  readonly responses: number;
  /** Members with at least one response. */
  readonly participants: number;
}

export const consultationDocuments = collectionRef<ConsultationDocument>('consultation', [
  { fields: ['situation', 'closesAt'] },
]);

export interface DiscussionDocument extends Document, DiscussionSettings {
  readonly consultationId: string;
  /** Its place among the consultation's discussions, from 1. */
  readonly ordinal: number;
  readonly pausedBecause?: string;
  readonly comments: number;
  readonly replies: number;
  readonly stances: number;
  readonly participants: number;
}

export const discussionDocuments = collectionRef<DiscussionDocument>('discussion', [
  { fields: ['consultationId', 'ordinal'] },
]);

/** That a member has taken part in a consultation or discussion; its id names both. */
export interface ParticipationDocument extends Document {
  readonly since: string;
}

export const participations = collectionRef<ParticipationDocument>('participation');
export const participationIdOf = (memberId: string, placeId: string): string => `${placeId}.${memberId}`;

/** How many discussions a consultation has had, to number them. */
export interface DiscussionOrdinalDocument extends Document {
  readonly discussions: number;
}
export const discussionOrdinals = collectionRef<DiscussionOrdinalDocument>('discussion-ordinal');
