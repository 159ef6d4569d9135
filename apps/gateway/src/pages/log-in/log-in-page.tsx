import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import { address } from '../visit/address.js';
import type { Draft } from '../write/draft.js';

/** Words that were sent without a session, and the form that they were for. */
export interface KeptDraft extends Draft {
  readonly action: string;
}

export interface LogInPageProps {
  readonly email?: string | undefined;
  /** Where to go on afterwards. */
  readonly next?: string | undefined;
  readonly kept?: KeptDraft | undefined;
  readonly problem?: FormProblem | undefined;
}

export const LogInPage = ({ email, next, kept, problem }: LogInPageProps) => {
  const { logIn } = useSite().messages;
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{logIn.title}</h1>
      {kept ? <p class="inset">{logIn.kept}</p> : next && <p>{logIn.needed}</p>}
      <form method="post" action="/log-in" novalidate>
        {next && <input type="hidden" name="next" value={next} />}
        {kept && (
          <>
            <input type="hidden" name="action" value={kept.action} />
            <input type="hidden" name="key" value={kept.key} />
            <input type="hidden" name="text" value={kept.text} />
          </>
        )}
        <Input
          name="email"
          type="email"
          label={logIn.email}
          value={email}
          autocomplete="username"
          problem={problem}
        />
        <Input
          name="password"
          type="password"
          label={logIn.password}
          autocomplete="current-password"
          problem={problem}
        />
        <button class="primary">{logIn.submit}</button>
      </form>
      <p>
        <a href="/forgotten-password">{logIn.forgotten}</a>
      </p>
      <p>
        {logIn.newHere} <a href={address('/join', { next })}>{logIn.join}</a>
      </p>
    </div>
  );
};
