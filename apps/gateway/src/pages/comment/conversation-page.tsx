import type { OneComment, ReplyPage } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import { PhaseNotice } from '../discussion/phase-notice.js';
import { Pagination } from '../layout/pagination.js';
import { useSite } from '../layout/site.js';
import { CommentArticle } from './comment-article.js';
import { conversationAddress } from './conversation-address.js';
import type { Place } from './place.js';

export interface ConversationPageProps {
  readonly comment: OneComment;
  readonly replies: ReplyPage;
  readonly discussion: Discussion;
}

export const ConversationPage = ({ comment, replies, discussion }: ConversationPageProps) => {
  const { messages } = useSite();
  const words = messages.conversation;
  const { page, pages, items } = replies;
  const { phase, officialsMayAnswerAfterClosing } = discussion;
  const here = conversationAddress(comment.id, { page });
  const placeOf = (viewer: Place['viewer']): Place => ({
    phase,
    threadClosed: comment.threadClosed,
    officialsMayAnswerAfterClosing,
    viewer,
    here,
  });
  return (
    <div class="column">
      <nav class="back" aria-label={words.toDiscussion}>
        {messages.write.inDiscussion}{' '}
        <a href={`/discussions/${discussion.id}`}>
          <bdi>{discussion.title}</bdi>
        </a>
      </nav>
      <h1>{words.title}</h1>
      <PhaseNotice discussion={discussion} />
      <CommentArticle comment={comment} place={placeOf(comment.viewer)} level={2} whole={page === 1} />
      <section class="all" aria-labelledby="replies">
        <h2 id="replies">
          {words.replies} <span class="count">{messages.number(replies.total)}</span>
        </h2>
        {replies.total === 0 && <p class="none">{words.none}</p>}
        {page > pages && (
          <p class="none">
            {messages.discussion.noSuchPage(page, pages)}{' '}
            <a href={conversationAddress(comment.id, { page: pages })}>{messages.discussion.lastPage}</a>
          </p>
        )}
        <ol class="threads">
          {items.map((reply) => (
            <li>
              <CommentArticle comment={reply} place={placeOf(replies.viewer)} level={3}>
                {reply.inReplyToId !== null && reply.inReplyToId !== comment.id && (
                  <p class="in-reply-to">
                    {messages.comment.inReplyTo}{' '}
                    <a href={`/comments/${reply.inReplyToId}`}>{messages.comment.anotherReply}</a>
                  </p>
                )}
              </CommentArticle>
            </li>
          ))}
        </ol>
        <Pagination
          page={page}
          pages={pages}
          label={words.pages}
          hrefOf={(number) => conversationAddress(comment.id, { page: number })}
        />
      </section>
    </div>
  );
};
