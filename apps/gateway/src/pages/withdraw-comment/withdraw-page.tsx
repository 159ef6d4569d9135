import type { Comment } from '../answers/comment.js';
import { Words } from '../comment/words.js';
import { useSite } from '../layout/site.js';

export const WithdrawPage = ({ comment }: { readonly comment: Comment }) => {
  const { withdraw } = useSite().messages;
  return (
    <div class="column">
      <h1>{withdraw.title}</h1>
      {comment.text !== null && (
        <blockquote class="answered">
          <Words text={comment.text} whole={false} />
        </blockquote>
      )}
      <p>{withdraw.text}</p>
      <form method="post" action={`/comments/${comment.id}/withdraw`} class="buttons">
        <button class="primary">{withdraw.confirm}</button>
        <a href={`/comments/${comment.id}`}>{withdraw.keep}</a>
      </form>
    </div>
  );
};
