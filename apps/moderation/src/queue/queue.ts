import { type Content, readModel, type Workspace } from '@folkmoot/event-sourcing';
import { type CaseEvent, REPORT_REASONS, type ReportReason } from '@folkmoot/moderation-domain';
import type { ModerationCodecs } from '../streams.js';
import { caseAfter, reasonsOf } from './case-after.js';
import { countCase } from './count-case.js';
import { type CaseDocument, caseDocuments, casesByReason, queueCounts, SITE } from './queue-documents.js';

const REASONS = Object.keys(REPORT_REASONS) as ReportReason[];

const underReason = (reason: ReportReason, caseId: string): string => `${reason}/${caseId}`;

/** The cases of moderators, in the order in which they should be looked at. */
export const queueModel = (codecs: Pick<ModerationCodecs, 'case'>) =>
  readModel<CaseEvent>({
    name: 'queue',
    version: 4,
    // Counts follow from what a case was before, so they are written first: a crash between them and the case is made good.
    collections: [queueCounts, casesByReason, caseDocuments],
    codecs: [codecs.case],

    touches: ({ event, stored }) => [
      { collection: queueCounts, id: SITE },
      { collection: queueCounts, id: event.data.consultationId },
      ...reasonsTouched(event, stored.revision).map((reason) => ({
        collection: casesByReason,
        id: underReason(reason, event.data.commentId),
      })),
      { collection: caseDocuments, id: event.data.commentId },
    ],

    apply({ event, stored }, documents) {
      const { commentId, consultationId } = event.data;
      const before = documents.get(caseDocuments, commentId);
      // The case is written last: what has this event has it everywhere.
      if (before && before.position >= stored.position) return;
      const after = caseAfter(before, event);
      for (const place of [SITE, consultationId]) {
        documents.update(queueCounts, place, (counts) => countCase(counts, before, after));
      }
      placeUnderReasons(commentId, after, documents);
      documents.update(caseDocuments, commentId, () => after);
    },
  });

/** A case is listed under what it was reported for until then, which its event does not tell; a new one under nothing yet. */
const reasonsTouched = (event: CaseEvent, revision: number): readonly ReportReason[] => {
  if (revision > 0) return REASONS;
  return event.type === 'comment-reported' ? [event.data.reason] : [];
};

const placeUnderReasons = (caseId: string, after: Content<CaseDocument>, documents: Workspace): void => {
  const { consultationId, waiting, appealed, rank } = after;
  for (const reason of reasonsOf(after.reported)) {
    documents.update(casesByReason, underReason(reason, caseId), () => ({
      caseId,
      reason,
      consultationId,
      waiting,
      appealed,
      rank,
    }));
  }
};
