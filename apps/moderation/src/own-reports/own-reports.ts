import type { Projection } from '@folkmoot/event-sourcing';
import { fold, type Position } from '@folkmoot/kernel';
import { type CaseEvent, moderatedAs, moderationCase } from '@folkmoot/moderation-domain';
import { beginningsOf } from '../known-comments/beginning.js';
import { standingOf } from '../known-comments/known-comment-document.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { ModerationStreams } from '../streams.js';
import { ownReportView } from './own-report-view.js';
import { type OwnReportDocument, ownReportDocuments, reportCounts } from './own-reports-model.js';
import type { OwnReportPage } from './own-reports.answer.js';

const PAGE_SIZE = 20;

export interface OwnReportsOptions {
  readonly reports: Projection;
  readonly streams: Pick<ModerationStreams, 'cases'>;
  readonly comments: Pick<KnownComments, 'getMany' | 'texts'>;
}

export const ownReports = ({ reports, streams, comments }: OwnReportsOptions) => {
  const toldOf = async ({ caseId, revision }: OwnReportDocument) => {
    const history = await streams.cases.history(caseId);
    const report = ownReportView(history, revision);
    return report && { report, isWhole: isLeftWhole(history.map(({ event }) => event)) };
  };

  return {
    async waitFor(position: Position | undefined): Promise<void> {
      if (position !== undefined) await reports.waitFor(position);
    },

    async page(memberId: string, page: number): Promise<OwnReportPage> {
      const total = (await reports.collection(reportCounts).get(memberId))?.reports ?? 0;
      const last = total - (page - 1) * PAGE_SIZE;
      const found = await reports.collection(ownReportDocuments).page({
        where: { memberId },
        range: { field: 'ordinal', from: last - PAGE_SIZE + 1, to: last },
        sort: [{ field: 'ordinal', direction: 'descending' }],
        limit: PAGE_SIZE,
      });
      const told = (await Promise.all(found.map(toldOf))).flatMap((one) => one ?? []);
      const whole = new Set(told.filter(({ isWhole }) => isWhole).map(({ report }) => report.commentId));
      const beginnings = await beginningsOf(comments, [...whole], (one) => standingOf(one) === 'standing');
      const items = told.map(({ report }) => ({
        ...report,
        beginning: beginnings.get(report.commentId) ?? null,
      }));
      return { items, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), total };
    },
  };
};

/** No decision took words of the comment away, also none that discussion has not carried out yet. */
const isLeftWhole = (history: readonly CaseEvent[]): boolean => {
  const state = fold(moderationCase, history);
  return state.situation === 'none' || moderatedAs(state.decisions, 'standing') === 'whole';
};

export type OwnReports = ReturnType<typeof ownReports>;
