import type { Thread } from '../answers/comment.js';
import { useSite } from '../layout/site.js';
import { CommentArticle } from './comment-article.js';
import type { Place } from './place.js';

/** A comment with the first of its replies, and the way to all of them. */
export const ThreadArticle = ({ thread, place }: { readonly thread: Thread; readonly place: Place }) => {
  const words = useSite().messages.comment;
  const { id, replies, firstReplies } = thread;
  return (
    <CommentArticle comment={thread} place={place} level={3}>
      {firstReplies.length > 0 && (
        <div class="replies">
          <ol aria-label={words.replies(replies)}>
            {firstReplies.map((reply) => (
              <li>
                <CommentArticle
                  comment={reply}
                  place={{ ...place, threadClosed: thread.threadClosed }}
                  level={4}
                />
              </li>
            ))}
          </ol>
          {replies > firstReplies.length && (
            <a class="all-replies" href={`/comments/${id}/replies`}>
              {words.allReplies(replies)}
            </a>
          )}
        </div>
      )}
    </CommentArticle>
  );
};
