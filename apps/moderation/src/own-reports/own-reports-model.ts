import type { Document } from '@folkmoot/documents';
import { collectionRef, readModel } from '@folkmoot/event-sourcing';
import type { CaseEvent } from '@folkmoot/moderation-domain';
import type { ModerationCodecs } from '../streams.js';

/** That a member has reported a comment; the note and how it ended are read from the case. */
export interface OwnReportDocument extends Document {
  readonly memberId: string;
  /** Its place among the member's reports by time, from 1. */
  readonly ordinal: number;
  readonly caseId: string;
  /** Which event of the case. */
  readonly revision: number;
}

export const ownReportDocuments = collectionRef<OwnReportDocument>('own-report', [
  { fields: ['memberId', 'ordinal'] },
]);

/** Written after the reports themselves, so that a place is never given twice. */
export interface ReportCountDocument extends Document {
  readonly reports: number;
}

export const reportCounts = collectionRef<ReportCountDocument>('report-count');

/** What members have reported, numbered for each of them. */
export const ownReportsModel = (codecs: Pick<ModerationCodecs, 'case'>) =>
  readModel<CaseEvent>({
    name: 'own-reports',
    version: 1,
    collections: [ownReportDocuments, reportCounts],
    codecs: [codecs.case],

    touches: ({ event: { type, data } }) =>
      type === 'comment-reported'
        ? [
            { collection: ownReportDocuments, id: data.reportId },
            { collection: reportCounts, id: data.memberId },
          ]
        : [],

    apply({ event: { type, data }, stored: { revision } }, documents) {
      if (type !== 'comment-reported') return;
      const { memberId, reportId, commentId: caseId } = data;
      const before = documents.get(reportCounts, memberId)?.reports ?? 0;
      documents.update(ownReportDocuments, reportId, () => ({
        memberId,
        ordinal: before + 1,
        caseId,
        revision,
      }));
      documents.update(reportCounts, memberId, () => ({ reports: before + 1 }));
    },
  });
