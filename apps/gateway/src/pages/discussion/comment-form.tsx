import { randomUUID } from 'node:crypto';
import type { Discussion } from '../answers/consultation.js';
import { TextArea } from '../layout/field.js';
import { useSite } from '../layout/site.js';
import { address } from '../visit/address.js';

/** For members the form, for visitors the way to it. */
export const CommentForm = ({ discussion }: { readonly discussion: Discussion }) => {
  const { messages, viewer } = useSite();
  const words = messages.discussion;
  const path = `/discussions/${discussion.id}`;
  if (!viewer) {
    return (
      <p class="inset">
        <a href={address('/log-in', { next: `${path}#add` })}>{words.toComment}</a> {words.or}{' '}
        <a href="/join">{words.join}</a>. {words.toCommentEnd}
      </p>
    );
  }
  return (
    <section class="add" aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <form method="post" action={`${path}/comments`} class="write">
        <input type="hidden" name="key" value={randomUUID()} />
        <TextArea
          name="text"
          label={words.yourComment}
          hint={words.commentHint(viewer.displayName, discussion.holdFirst)}
          rows={5}
        />
        <button class="primary">{words.post}</button>
      </form>
    </section>
  );
};
