import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

interface ResetPageProps {
  readonly token: string;
  readonly problem?: FormProblem;
}

export const ResetPage = ({ token, problem }: ResetPageProps) => {
  const { reset, join } = useSite().messages;
  const again = (
    <p>
      <a href="/forgotten-password">{reset.send}</a>
    </p>
  );
  if (token === '') {
    return (
      <div class="column narrow">
        <h1>{reset.noToken}</h1>
        <p class="lead">{reset.noTokenText}</p>
        {again}
      </div>
    );
  }
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{reset.title}</h1>
      <form method="post" action="/reset" novalidate>
        <input type="hidden" name="token" value={token} />
        <Input
          name="password"
          type="password"
          label={reset.password}
          hint={join.passwordHint}
          autocomplete="new-password"
          problem={problem}
        />
        <button class="primary">{reset.submit}</button>
      </form>
      {problem?.summary && again}
    </div>
  );
};
