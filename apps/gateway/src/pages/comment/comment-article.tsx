import type { ComponentChildren } from 'preact';
import type { Comment } from '../answers/comment.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { commentAnchor } from '../visit/address.js';
import { CommentActions } from './comment-actions.js';
import { Byline } from './byline.js';
import type { Place } from './place.js';
import { tombstoneOf } from './tombstone.js';
import { Words } from './words.js';

interface CommentArticleProps {
  readonly comment: Comment;
  readonly place: Place;
  /** Of its heading. */
  readonly level: 2 | 3 | 4;
  /** Shown whole, however long. */
  readonly whole?: boolean;
  /** Its replies. */
  readonly children?: ComponentChildren;
}

/** A comment or reply, with its own anchor; focusable, so that reading goes on there after a jump. */
export const CommentArticle = ({
  comment: shown,
  place,
  level,
  whole = false,
  children,
}: CommentArticleProps) => {
  const { messages } = useSite();
  const comment = withHeldWords(shown, place);
  const { id, text, redactions, reason, postedAt, editedAt } = comment;
  const anchor = commentAnchor(id);
  const tombstone = text === null || comment === shown ? tombstoneOf(comment, messages) : undefined;
  const Heading = `h${level}` as const;
  return (
    <article
      class={comment.author?.organisation ? 'comment official' : 'comment'}
      id={anchor}
      aria-labelledby={`by-${id}`}
      tabIndex={-1}
    >
      <header>
        <Heading id={`by-${id}`}>
          {comment.author ? <Byline author={comment.author} /> : <span class="gone">{tombstone}</span>}
        </Heading>
        <p class="when">
          <a href={`/comments/${id}`} title={messages.comment.permanent}>
            <Time at={postedAt} as="short" />
          </a>
          {editedAt !== null && (
            <span>
              {messages.comment.edited} <Time at={editedAt} as="short" />
            </span>
          )}
        </p>
      </header>
      {text !== null && tombstone === undefined ? (
        <Words text={text} redactions={redactions} whole={whole} />
      ) : (
        comment.author && <p class="gone">{tombstone}</p>
      )}
      {comment !== shown && <p class="status-note">{messages.comment.heldYours}</p>}
      {redactions.length > 0 && reason !== null && (
        <p class="status-note">{messages.comment.redactedBecause(messages.moderation.inSentence(reason))}</p>
      )}
      {comment.threadClosed && <p class="status-note">{messages.comment.threadClosed}</p>}
      <CommentActions comment={comment} place={place} />
      {children}
    </article>
  );
};

/** What waits for a moderator is on the page for its author and for staff alone. */
const withHeldWords = (comment: Comment, { viewer }: Place): Comment => {
  const held = viewer?.held[comment.id];
  return held ? { ...comment, ...held } : comment;
};
