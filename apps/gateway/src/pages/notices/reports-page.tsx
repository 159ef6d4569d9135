import type { OwnReport, OwnReportPage } from '../answers/moderation.js';
import { Pagination } from '../layout/pagination.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { address } from '../visit/address.js';
import { UserText } from '../words/user-text.js';
import { Beginning } from './beginning.js';

export const ReportsPage = ({ reports }: { readonly reports: OwnReportPage }) => {
  const { reports: words } = useSite().messages.moderation;
  const { page, pages, items } = reports;
  return (
    <div class="column">
      <h1>{words.title}</h1>
      {items.length === 0 && <p class="none">{words.none}</p>}
      {items.map((report) => (
        <ReportSection report={report} />
      ))}
      <Pagination
        page={page}
        pages={pages}
        label={words.pages}
        hrefOf={(number) => address('/account/reports', { page: number })}
      />
    </div>
  );
};

const ReportSection = ({ report }: { readonly report: OwnReport }) => {
  const { moderation } = useSite().messages;
  const { reports: words, notices } = moderation;
  const { id, commentId, beginning, reason, note, reportedAt, ended } = report;
  return (
    <section class="notice-of" aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>{moderation.reasonOf(reason)}</h2>
      {beginning !== null && <Beginning text={beginning} />}
      <p class="hint">
        {words.reported} <Time at={reportedAt} as="moment" />
      </p>
      {typeof note === 'string' && <UserText text={note} />}
      <p>
        {ended === null ? (
          words.open
        ) : (
          <>
            <b>{ended.overturned ? notices.overturned : moderation.actionOf(ended.action)}</b> (
            {moderation.reasonOf(ended.reason)}, <Time at={ended.decidedAt} as="moment" />)
          </>
        )}
      </p>
      <p>
        <a href={`/comments/${commentId}`}>{notices.toComment}</a>
      </p>
    </section>
  );
};
