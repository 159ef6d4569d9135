import type { Notice } from '../answers/moderation.js';
import { useSite } from '../layout/site.js';
import { UserText } from '../words/user-text.js';

/** What was asked of another moderator, and how it ended. */
export const Appeal = ({ appeal }: { readonly appeal: NonNullable<Notice['appeal']> }) => {
  const words = useSite().messages.moderation.notices;
  const { text, outcome, statement } = appeal;
  return (
    <div class="inset">
      <p>{outcome === null ? words.appealed : words[outcome]}</p>
      {text === null ? <p class="gone">{words.erased}</p> : <UserText text={text} />}
      {statement !== null && (
        <dl class="plain">
          <dt>{words.statement}</dt>
          <dd>
            <UserText text={statement} />
          </dd>
        </dl>
      )}
    </div>
  );
};
