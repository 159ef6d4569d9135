import type { Comment } from '../answers/comment.js';
import { useSite } from '../layout/site.js';

/** Name and, for an official, whom they speak for. */
export const Byline = ({ author }: { readonly author: NonNullable<Comment['author']> }) => {
  const { messages, viewer } = useSite();
  const { comment } = messages;
  return (
    <>
      <bdi class="name">{author.name ?? comment.formerMember}</bdi>
      {viewer?.memberId === author.id && <span class="you"> ({comment.you})</span>}
      {author.organisation !== null && (
        <>
          {' '}
          <span class="role">{comment.officialOf(author.organisation)}</span>
        </>
      )}
    </>
  );
};
