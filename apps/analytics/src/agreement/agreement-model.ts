import { afterStance, NO_STANCES, type Stance, type StanceCounts } from '@folkmoot/analytics-domain';
import { commentPosted, stanceTaken } from '@folkmoot/contracts';
import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { FiguresModel } from '../folding/figures-model.js';

export interface AgreementDocument extends Document, StanceCounts {
  readonly discussionId: string;
  readonly consultationId: string;
  readonly isReply: boolean;
  /** The number of the message that it was posted with: comments stand in the order in which they were made. */
  readonly posted: number;
}
export const agreements = collectionRef<AgreementDocument>('agreement', [
  { fields: ['discussionId', 'posted'] },
]);

/** First stances on a comment, of those among three thousand neighbouring messages: who, and which. */
export interface FirstStancesDocument extends Document {
  readonly commentId: string;
  readonly stretch: number;
  readonly taken: readonly (readonly [memberId: string, stance: Stance])[];
}
export const firstStances = collectionRef<FirstStancesDocument>('first-stances', [
  { fields: ['commentId', 'stretch'] },
]);

/** A document for each comment would grow with every stance; one for each stance would be a write for each. */
const STRETCH = 3_000;
const stretchOf = (ordinal: number): number => Math.floor(ordinal / STRETCH);
const stretchIdOf = (commentId: string, ordinal: number): string => `${commentId}.${stretchOf(ordinal)}`;

/** Where members stand on each comment now, and where they stood first. */
export const agreementModel: FiguresModel = {
  name: 'agreement',
  version: 1,
  context: 'discussion',
  collections: [agreements, firstStances],

  touches({ envelope, ordinal }) {
    if (commentPosted.is(envelope)) return [{ collection: agreements, id: envelope.data.commentId }];
    if (!stanceTaken.is(envelope)) return [];
    const { commentId, previous } = envelope.data;
    const agreement = { collection: agreements, id: commentId };
    return previous === undefined
      ? [agreement, { collection: firstStances, id: stretchIdOf(commentId, ordinal) }]
      : [agreement];
  },

  apply({ envelope, ordinal }, documents) {
    if (commentPosted.is(envelope)) {
      const { commentId, discussionId, consultationId, inReplyTo } = envelope.data;
      documents.update(agreements, commentId, () => ({
        ...NO_STANCES,
        discussionId,
        consultationId,
        isReply: inReplyTo !== undefined,
        posted: ordinal,
      }));
    } else if (stanceTaken.is(envelope)) {
      const { commentId, memberId, stance, previous } = envelope.data;
      documents.update(
        agreements,
        commentId,
        (current) => current && { ...current, ...afterStance(current, stance, previous) },
      );
      if (previous !== undefined) return;
      documents.update(firstStances, stretchIdOf(commentId, ordinal), (current) => ({
        commentId,
        stretch: stretchOf(ordinal),
        taken: [...(current?.taken ?? []), [memberId, stance] as const],
      }));
    }
  },
};
