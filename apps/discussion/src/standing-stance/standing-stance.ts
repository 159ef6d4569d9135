import type { Document } from '@folkmoot/documents';
import { type Stance, type StanceEvent, stanceIdOf } from '@folkmoot/discussion-domain';
import { collectionRef, readModel } from '@folkmoot/event-sourcing';
import type { DiscussionCodecs } from '../streams.js';

/** The stance of one member on one comment as it stands; its id derives from both. */
export interface StanceDocument extends Document {
  readonly memberId: string;
  readonly commentId: string;
  readonly discussionId: string;
  readonly stance: Stance;
}

export const stanceDocuments = collectionRef<StanceDocument>('stance', [
  { fields: ['memberId', 'position'] },
  { fields: ['discussionId', 'position'] },
]);

export const standingStanceModel = (codecs: DiscussionCodecs) =>
  readModel<StanceEvent>({
    name: 'standing-stance',
    version: 1,
    collections: [stanceDocuments],
    codecs: [codecs.stance],
    touches: ({ event: { data } }) => [
      { collection: stanceDocuments, id: stanceIdOf(data.memberId, data.commentId) },
    ],
    apply({ event: { data } }, documents) {
      const { memberId, commentId, discussionId, stance } = data;
      documents.update(stanceDocuments, stanceIdOf(memberId, commentId), () => ({
        memberId,
        commentId,
        discussionId,
        stance,
      }));
    },
  });
