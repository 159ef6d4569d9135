import type { Comment } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import { Byline } from '../comment/byline.js';
import { Words } from '../comment/words.js';
import { TextArea } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import type { Draft } from './draft.js';
import { actionOf, type Target } from './target.js';

export interface WritePageProps {
  readonly target: Target;
  readonly draft: Draft;
  /** As far as it could be read: what was typed is shown again in any case. */
  readonly discussion?: Pick<Discussion, 'id' | 'title'> | undefined;
  /** What is replied to. */
  readonly answered?: Comment | undefined;
  readonly problem?: FormProblem | undefined;
  /** Typed before the member had to log in. */
  readonly kept?: boolean;
  /** Kinds of personal details that the draft seems to hold. */
  readonly found?: readonly string[];
}

/** One text to write, with what it belongs to. */
export const WritePage = ({
  target,
  draft,
  discussion,
  answered,
  problem,
  kept,
  found = [],
}: WritePageProps) => {
  const { write, form, moderation } = useSite().messages;
  const { kind } = target;
  const label = { comment: write.yourWords, reply: write.yourReply, edit: write.yourWords }[kind];
  const submit = { comment: write.postComment, reply: write.postReply, edit: write.saveEdit }[kind];
  return (
    <div class="column">
      <ErrorSummary problem={problem} />
      {kept && (
        <p class="inset" role="status">
          {write.kept}
        </p>
      )}
      {found.length > 0 && <Warning found={found} />}
      <h1>{write[kind]}</h1>
      {discussion && (
        <p>
          {write.inDiscussion}{' '}
          <a href={`/discussions/${discussion.id}`}>
            <bdi>{discussion.title}</bdi>
          </a>
        </p>
      )}
      {answered?.text && (
        <blockquote class="answered">
          <p class="over">
            {write.answering} {answered.author && <Byline author={answered.author} />}
          </p>
          <Words text={answered.text} whole={false} />
        </blockquote>
      )}
      <form method="post" action={actionOf(target)} class="write" novalidate>
        <input type="hidden" name="key" value={draft.key} />
        <TextArea
          name="text"
          label={label}
          hint={kind === 'edit' ? write.editHint : write.hint}
          value={draft.text}
          problem={problem}
          rows={9}
        />
        <div class="buttons">
          <button class="primary">{submit}</button>
          {found.length > 0 && (
            <button name="anyway" value="yes">
              {moderation.warning.anyway}
            </button>
          )}
          <a href={cancelOf(target)}>{form.cancel}</a>
        </div>
      </form>
    </div>
  );
};

const Warning = ({ found }: { readonly found: readonly string[] }) => {
  const { warning } = useSite().messages.moderation;
  return (
    <div class="notice" role="alert" aria-labelledby="warning" tabIndex={-1} autofocus>
      <h2 id="warning">{warning.title}</h2>
      <p>{warning.text}</p>
      <ul>
        {found.map((kind) => (
          <li>{warning.kindOf(kind)}</li>
        ))}
      </ul>
      <p>{warning.advice}</p>
    </div>
  );
};

const cancelOf = (target: Target): string =>
  target.kind === 'comment' ? `/discussions/${target.discussionId}` : `/comments/${target.commentId}`;
