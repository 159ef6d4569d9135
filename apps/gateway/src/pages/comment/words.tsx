import { useSite } from '../layout/site.js';
import type { TextRange } from '../answers/comment.js';
import { fold } from '../words/fold.js';
import { markRedactions } from '../words/redacted-text.js';
import { UserText } from '../words/user-text.js';

interface WordsProps {
  readonly text: string;
  readonly redactions?: readonly TextRange[];
  readonly whole: boolean;
}

/** A comment's text; what is long opens on demand. */
export const Words = ({ text, redactions = [], whole }: WordsProps) => {
  const { comment } = useSite().messages;
  const marked = markRedactions(text, redactions);
  const { head, rest } = whole ? { head: marked, rest: '' } : fold(marked);
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
