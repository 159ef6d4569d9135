import type { Comment } from '../answers/comment.js';
import { Byline } from '../comment/byline.js';
import { Words } from '../comment/words.js';
import { Choice, TextArea } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import type { Fields } from '../visit/fields.js';

interface ReportPageProps {
  readonly comment: Comment;
  readonly problem: FormProblem | undefined;
  readonly typed: Fields;
}

/** What members may choose from; decisions have some more. */
const REASONS = [
  'threat',
  'hate',
  'personal-details',
  'illegal',
  'abuse',
  'misleading',
  'spam',
  'off-topic',
  'other',
];

export const ReportPage = ({ comment, problem, typed }: ReportPageProps) => {
  const { messages } = useSite();
  const { report, reasonOf } = messages.moderation;
  return (
    <div class="column">
      <ErrorSummary problem={problem} />
      <h1>{report.title}</h1>
      {comment.text !== null && comment.author && (
        <blockquote class="answered">
          <p class="over">
            <Byline author={comment.author} />
          </p>
          <Words text={comment.text} redactions={comment.redactions} whole={false} />
        </blockquote>
      )}
      <p>{report.text}</p>
      <form method="post" action={`/comments/${comment.id}/report`} class="write" novalidate>
        <Choice
          name="reason"
          label={report.reason}
          none={report.none}
          choices={Object.fromEntries(REASONS.map((reason) => [reason, reasonOf(reason)]))}
          value={typed['reason']}
          problem={problem}
        />
        <TextArea
          name="note"
          label={report.note}
          hint={report.noteHint}
          value={typed['note']}
          problem={problem}
          rows={5}
        />
        <div class="buttons">
          <button class="primary">{report.submit}</button>
          <a href={`/comments/${comment.id}`}>{messages.form.cancel}</a>
        </div>
      </form>
    </div>
  );
};
