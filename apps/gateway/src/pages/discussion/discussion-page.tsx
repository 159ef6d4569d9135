import { type CommentPage, ORDERS } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import type { Place } from '../comment/place.js';
import { ThreadArticle } from '../comment/thread.js';
import { PhaseBadge } from '../consultation/status.js';
import { Pagination } from '../layout/pagination.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { CommentForm } from './comment-form.js';
import { discussionAddress } from './discussion-address.js';
import { Introduction } from './introduction.js';
import { News } from './news.js';
import { PhaseNotice } from './phase-notice.js';

export interface DiscussionPageProps {
  readonly discussion: Discussion;
  readonly comments: CommentPage;
}

export const DiscussionPage = ({ discussion, comments }: DiscussionPageProps) => {
  const words = useSite().messages.discussion;
  const { title, consultation, phase, opensAt, closesAt } = discussion;
  return (
    <div class="column">
      <nav class="back" aria-label={words.partOf}>
        {words.partOf}{' '}
        <a href={`/consultations/${consultation.id}`}>
          <bdi>{consultation.title}</bdi>
        </a>
      </nav>
      <h1 dir="auto">{title}</h1>
      <p class="facts">
        <PhaseBadge phase={phase} />
        {opensAt !== null && closesAt !== null && (
          <span>
            {words.runs} <Time at={opensAt} as="day" /> {words.until} <Time at={closesAt} as="day" />
          </span>
        )}
      </p>
      <PhaseNotice discussion={discussion} />
      <Introduction discussion={discussion} />
      {phase === 'open' && <CommentForm discussion={discussion} />}
      <Comments discussion={discussion} comments={comments} />
    </div>
  );
};

const Comments = ({ discussion, comments }: DiscussionPageProps) => {
  const { messages } = useSite();
  const words = messages.discussion;
  const { order, page, pages, total, items, viewer, position } = comments;
  const { id, phase, officialsMayAnswerAfterClosing } = discussion;
  const place: Place = {
    phase,
    officialsMayAnswerAfterClosing,
    viewer,
    here: discussionAddress(id, { order, page }),
  };
  return (
    <section class="comments" aria-labelledby="comments">
      <h2 id="comments">
        {words.comments} <span class="count">{messages.number(total)}</span>
      </h2>
      {total > 1 && (
        <nav class="orders" aria-label={words.order}>
          <ul>
            {ORDERS.map((each) => (
              <li>
                <a
                  href={`${discussionAddress(id, { order: each })}#comments`}
                  aria-current={each === order ? 'true' : undefined}
                >
                  {words.orders[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(phase === 'open' || phase === 'paused') && <News discussionId={id} position={position} />}
      {total === 0 && <p class="none">{phase === 'closed' ? words.noCommentsClosed : words.noComments}</p>}
      {page > pages && (
        <p class="none">
          {words.noSuchPage(page, pages)}{' '}
          <a href={discussionAddress(id, { order, page: pages })}>{words.lastPage}</a>
        </p>
      )}
      <ol class="threads">
        {items.map((thread) => (
          <li>
            <ThreadArticle thread={thread} place={place} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        label={words.pages}
        hrefOf={(number) => `${discussionAddress(id, { order, page: number })}#comments`}
      />
    </section>
  );
};
