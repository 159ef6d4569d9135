import { useSite } from '../layout/site.js';
import { fold } from '../words/fold.js';
import { UserText } from '../words/user-text.js';

/** A comment's text; what is long opens on demand. */
export const Words = ({ text, whole }: { readonly text: string; readonly whole: boolean }) => {
  const { comment } = useSite().messages;
  const { head, rest } = whole ? { head: text, rest: '' } : fold(text);
  return (
    <div class={rest === '' ? 'words' : 'words folded'}>
      <UserText text={head} />
      {rest !== '' && (
        <details>
          <summary>{comment.more}</summary>
          <UserText text={rest} />
        </details>
      )}
    </div>
  );
};
