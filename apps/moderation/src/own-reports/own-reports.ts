import type { Projection } from '@folkmoot/event-sourcing';
import type { Position } from '@folkmoot/kernel';
import type { ModerationStreams } from '../streams.js';
import { ownReportView } from './own-report-view.js';
import { ownReportDocuments, reportCounts } from './own-reports-model.js';
import type { OwnReportPage } from './own-reports.answer.js';

const PAGE_SIZE = 20;

export interface OwnReportsOptions {
  readonly reports: Projection;
  readonly streams: Pick<ModerationStreams, 'cases'>;
}

export const ownReports = ({ reports, streams }: OwnReportsOptions) => ({
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
    const views = await Promise.all(
      found.map(async ({ caseId, revision }) => ownReportView(await streams.cases.history(caseId), revision)),
    );
    const items = views.flatMap((one) => one ?? []);
    return { items, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), total };
  },
});

export type OwnReports = ReturnType<typeof ownReports>;
