import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import { RequestForm } from './request-form.js';

interface ConfirmPageProps {
  readonly token: string;
  readonly problem?: FormProblem | undefined;
}

/** A button, since programs that look through mail open every link in it. */
export const ConfirmPage = ({ token, problem }: ConfirmPageProps) => {
  const { confirm } = useSite().messages;
  if (token === '') {
    return (
      <div class="column narrow">
        <h1>{confirm.noToken}</h1>
        <p class="lead">{confirm.noTokenText}</p>
        <RequestForm />
      </div>
    );
  }
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{confirm.title}</h1>
      {problem ? (
        <RequestForm />
      ) : (
        <>
          <p class="lead">{confirm.text}</p>
          <form method="post" action="/confirm">
            <input type="hidden" name="token" value={token} />
            <button class="primary">{confirm.submit}</button>
          </form>
        </>
      )}
    </div>
  );
};
