import { TextArea } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

interface AppealPageProps {
  readonly commentId: string;
  readonly problem: FormProblem | undefined;
  readonly typed: string | undefined;
}

export const AppealPage = ({ commentId, problem, typed }: AppealPageProps) => {
  const { messages } = useSite();
  const words = messages.moderation.notices;
  return (
    <div class="column">
      <ErrorSummary problem={problem} />
      <h1>{words.appeal}</h1>
      <form method="post" action={`/account/notices/${commentId}/appeal`} class="write" novalidate>
        <TextArea
          name="text"
          label={words.appealText}
          hint={words.appealHint}
          value={typed}
          problem={problem}
          rows={8}
        />
        <div class="buttons">
          <button class="primary">{words.appealSubmit}</button>
          <a href="/account/notices">{messages.form.cancel}</a>
        </div>
      </form>
    </div>
  );
};
