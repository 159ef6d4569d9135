import { useSite } from '../layout/site.js';

interface BringBackPageProps {
  readonly commentId: string;
  readonly toDiscussion: string;
}

export const BringBackPage = ({ commentId, toDiscussion }: BringBackPageProps) => {
  const { withdraw } = useSite().messages;
  return (
    <div class="column">
      <h1>{withdraw.done}</h1>
      <p class="lead">{withdraw.doneText}</p>
      <form method="post" action={`/comments/${commentId}/bring-back`} class="buttons">
        <button>{withdraw.bringBack}</button>
        <a href={toDiscussion}>{withdraw.toDiscussion}</a>
      </form>
    </div>
  );
};
