import { type Comment, type Stance, STANCES } from '../answers/comment.js';
import { useSite } from '../layout/site.js';
import type { Place } from './place.js';

const EDIT_WINDOW = 15 * 60_000;

/** Stances and what else can be done with a comment. The service decides; what surely fails is not offered. */
export const CommentActions = ({ comment, place }: { readonly comment: Comment; readonly place: Place }) => {
  const { messages, now } = useSite();
  if (comment.state === 'withdrawn' && place.viewer?.withdrawn.includes(comment.id)) {
    return <BringBack commentId={comment.id} />;
  }
  if (comment.state !== 'standing') return null;
  const { id, author, postedAt, replies } = comment;
  const isOpen = place.phase === 'open';
  const mayReply =
    !comment.threadClosed &&
    place.threadClosed !== true &&
    (isOpen || (place.phase === 'closed' && place.officialsMayAnswerAfterClosing));
  const isOwn = place.viewer !== null && author?.id === place.viewer.memberId;
  const mayEdit = isOwn && isOpen && replies === 0 && now - Date.parse(postedAt) < EDIT_WINDOW;
  const words = messages.comment;
  const name = author?.name ?? words.formerMember;
  return (
    <div class="actions">
      {isOpen ? <StanceForm comment={comment} place={place} /> : <StanceCounts comment={comment} />}
      <ul>
        {mayReply && (
          <li>
            <a href={`/comments/${id}/reply`} aria-label={words.replyTo(name)}>
              {words.reply}
            </a>
          </li>
        )}
        {mayEdit && (
          <li>
            <a href={`/comments/${id}/edit`} aria-label={words.editYours}>
              {words.edit}
            </a>
          </li>
        )}
        {!isOwn && (
          <li>
            <a href={`/comments/${id}/report`} aria-label={words.reportOf(name)}>
              {words.report}
            </a>
          </li>
        )}
        {isOwn && (
          <li>
            <a href={`/comments/${id}/withdraw`} aria-label={words.withdrawYours}>
              {words.withdraw}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
};

const BringBack = ({ commentId }: { readonly commentId: string }) => (
  <ul class="actions">
    <li>
      <a href={`/comments/${commentId}/bring-back`}>{useSite().messages.comment.bringBack}</a>
    </li>
  </ul>
);

interface StanceProps {
  readonly comment: Comment;
  readonly place: Place;
}

const StanceForm = ({ comment, place }: StanceProps) => {
  const words = useSite().messages.comment;
  const own = place.viewer?.stances[comment.id];
  return (
    <form method="post" action={`/comments/${comment.id}/stance`} class="stances">
      <fieldset>
        <legend>{words.stances}</legend>
        <input type="hidden" name="back" value={place.here} />
        {STANCES.map((stance) => (
          <button
            name="stance"
            value={stance}
            class={stance}
            aria-pressed={place.viewer ? stance === own : undefined}
          >
            <StanceLabel stance={stance} count={comment.stances[stance]} />
          </button>
        ))}
      </fieldset>
    </form>
  );
};

const StanceCounts = ({ comment }: { readonly comment: Comment }) => (
  <ul class="stances">
    {STANCES.map((stance) => (
      <li class={stance}>
        <StanceLabel stance={stance} count={comment.stances[stance]} />
      </li>
    ))}
  </ul>
);

const StanceLabel = ({ stance, count }: { readonly stance: Stance; readonly count: number }) => {
  const { messages } = useSite();
  return (
    <>
      {messages.comment.stance[stance]} <b>{messages.number(count)}</b>
    </>
  );
};
