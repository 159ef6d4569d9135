import type { Notice, NoticePage } from '../answers/moderation.js';
import { Pagination } from '../layout/pagination.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { address } from '../visit/address.js';
import { UserText } from '../words/user-text.js';
import { Appeal } from './appeal.js';
import { Beginning } from './beginning.js';

interface NoticesPageProps {
  readonly notices: NoticePage;
  /** An appeal has just been sent. */
  readonly sent: boolean;
}

export const NoticesPage = ({ notices, sent }: NoticesPageProps) => {
  const { notices: words } = useSite().messages.moderation;
  const { page, pages, items } = notices;
  return (
    <div class="column">
      {sent && (
        <p class="inset" role="status">
          {words.sent}
        </p>
      )}
      <h1>{words.title}</h1>
      {items.length === 0 && <p class="none">{words.none}</p>}
      {items.map((notice) => (
        <NoticeSection notice={notice} />
      ))}
      <Pagination
        page={page}
        pages={pages}
        label={words.pages}
        hrefOf={(number) => address('/account/notices', { page: number })}
      />
    </div>
  );
};

const NoticeSection = ({ notice }: { readonly notice: Notice }) => {
  const { moderation } = useSite().messages;
  const words = moderation.notices;
  const { id, at, reason, statement, commentId, beginning, until, effect, appeal, appealUntil } = notice;
  return (
    <section class="notice-of" aria-labelledby={`notice-${id}`}>
      <h2 id={`notice-${id}`}>{titleOf(notice, moderation)}</h2>
      {beginning !== null && <Beginning text={beginning} />}
      <p class="hint">
        {words.decided} <Time at={at} as="moment" />
        {until !== null && (
          <>
            , {words.until} <Time at={until} as="moment" />
          </>
        )}
      </p>
      <dl class="plain">
        <dt>{words.why}</dt>
        <dd>{moderation.reasonOf(reason)}</dd>
        {statement !== null && (
          <>
            <dt>{words.statement}</dt>
            <dd>
              <UserText text={statement} />
            </dd>
          </>
        )}
      </dl>
      {effect === 'missed' && <p class="status-note">{words.missed}</p>}
      {commentId !== null && (
        <p>
          <a href={`/comments/${commentId}`}>{words.toComment}</a>
        </p>
      )}
      {appeal && <Appeal appeal={appeal} />}
      {commentId !== null && appealUntil !== null && (
        <p>
          <a class="button" href={`/account/notices/${commentId}/appeal`}>
            {words.appeal}
          </a>
        </p>
      )}
      {commentId !== null && appealUntil !== null && (
        <p class="hint">
          {words.appealUntil} <Time at={appealUntil} as="moment" />
        </p>
      )}
    </section>
  );
};

const titleOf = (
  { kind, action }: Notice,
  { notices, actionOf }: ReturnType<typeof useSite>['messages']['moderation'],
): string => {
  switch (kind) {
    case 'decision':
      return notices.decisions[action ?? ''] ?? actionOf(action ?? '');
    case 'warning':
      return notices.warned;
    case 'suspension':
      return notices.suspended;
    case 'suspension-lifted':
      return notices.lifted;
  }
};
