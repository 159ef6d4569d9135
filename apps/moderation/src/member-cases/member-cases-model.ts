import type { Document } from '@folkmoot/documents';
import { collectionRef, readModel } from '@folkmoot/event-sourcing';
import type { CaseEvent } from '@folkmoot/moderation-domain';
import type { ModerationCodecs } from '../streams.js';

/** That a member has to do with a case; which way, and every word, is in the case alone. */
export interface MemberCaseDocument extends Document {
  readonly memberId: string;
  readonly commentId: string;
}

export const memberCases = collectionRef<MemberCaseDocument>('member-case', [
  { fields: ['memberId', 'commentId'] },
]);

const idOf = (memberId: string, commentId: string): string => `${memberId}/${commentId}`;

/** Who wrote the comment, and who reported it: those whose own words may be in the case. */
const membersOf = ({ type, data }: CaseEvent): readonly string[] =>
  type === 'comment-reported' ? [data.memberId, data.authorId] : [data.authorId];

/** Which cases hold something of a member's. */
export const memberCasesModel = (codecs: ModerationCodecs) =>
  readModel<CaseEvent>({
    name: 'member-cases',
    version: 1,
    collections: [memberCases],
    codecs: [codecs.case],

    touches: ({ event }) =>
      membersOf(event).map((memberId) => ({
        collection: memberCases,
        id: idOf(memberId, event.data.commentId),
      })),

    apply({ event }, documents) {
      const { commentId } = event.data;
      for (const memberId of membersOf(event)) {
        documents.update(memberCases, idOf(memberId, commentId), () => ({ memberId, commentId }));
      }
    },
  });
