import { useSite } from '../layout/site.js';
import { address } from '../visit/address.js';

interface NewsProps {
  readonly discussionId: string;
  /** What this page shows already. */
  readonly position: string | null;
}

/** A plain link to what is new; the script counts beside it. It keeps its place, so nothing that is read moves. */
export const News = ({ discussionId, position }: NewsProps) => {
  const { discussion } = useSite().messages;
  return (
    <div
      class="news"
      data-live={address(`/api/discussions/${discussionId}/live`, { after: position ?? undefined })}
      data-one={discussion.newOne}
      data-many={discussion.newMany}
    >
      <a href={`/discussions/${discussionId}#comments`}>{discussion.refresh}</a>
      <span class="visually-hidden" role="status" />
    </div>
  );
};
