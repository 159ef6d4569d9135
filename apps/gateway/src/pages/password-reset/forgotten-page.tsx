import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

interface ForgottenPageProps {
  readonly email?: string;
  readonly problem?: FormProblem;
}

export const ForgottenPage = ({ email, problem }: ForgottenPageProps) => {
  const { reset } = useSite().messages;
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{reset.forgotten}</h1>
      <p class="lead">{reset.forgottenText}</p>
      <form method="post" action="/forgotten-password" novalidate>
        <Input
          name="email"
          type="email"
          label={reset.email}
          value={email}
          autocomplete="username"
          problem={problem}
        />
        <button class="primary">{reset.send}</button>
      </form>
    </div>
  );
};
