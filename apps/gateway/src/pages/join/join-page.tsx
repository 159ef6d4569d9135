import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

export interface JoinPageProps {
  readonly email?: string | undefined;
  readonly displayName?: string | undefined;
  readonly problem?: FormProblem | undefined;
}

export const JoinPage = ({ email, displayName, problem }: JoinPageProps) => {
  const { join, logIn } = useSite().messages;
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{join.title}</h1>
      <p class="lead">{join.lead}</p>
      <form method="post" action="/join" novalidate>
        <Input
          name="email"
          type="email"
          label={join.email}
          hint={join.emailHint}
          value={email}
          autocomplete="email"
          problem={problem}
        />
        <Input
          name="password"
          type="password"
          label={join.password}
          hint={join.passwordHint}
          autocomplete="new-password"
          problem={problem}
        />
        <Input
          name="displayName"
          label={join.name}
          hint={join.nameHint}
          value={displayName}
          autocomplete="nickname"
          problem={problem}
        />
        <button class="primary">{join.submit}</button>
      </form>
      <p>
        {join.already} <a href="/log-in">{logIn.title}</a>
      </p>
    </div>
  );
};
