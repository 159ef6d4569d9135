import { Input, Radios } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import type { Fields } from '../visit/fields.js';

interface ForgetMePageProps {
  readonly problem: FormProblem | undefined;
  readonly typed: Fields;
}

export const ForgetMePage = ({ problem, typed }: ForgetMePageProps) => {
  const { forgetting, form } = useSite().messages;
  return (
    <div class="column">
      <ErrorSummary problem={problem} />
      <h1>{forgetting.title}</h1>
      <p class="lead">{forgetting.lead}</p>
      <p>
        <a href="/account/data">{forgetting.downloadFirst}</a>
      </p>
      <form method="post" action="/account/forget" class="write" novalidate>
        <Radios
          name="words"
          label={forgetting.choice}
          choices={forgetting.choices}
          value={typed['words']}
          problem={problem}
        />
        <Input
          name="password"
          type="password"
          label={forgetting.password}
          hint={forgetting.passwordHint}
          autocomplete="current-password"
          problem={problem}
        />
        <div class="buttons">
          <button class="primary danger">{forgetting.submit}</button>
          <a href="/account">{form.cancel}</a>
        </div>
      </form>
    </div>
  );
};
