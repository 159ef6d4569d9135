import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

export const FirstAdministratorPage = ({ problem }: { readonly problem?: FormProblem }) => {
  const { administrator } = useSite().messages;
  return (
    <div class="column narrow">
      <ErrorSummary problem={problem} />
      <h1>{administrator.title}</h1>
      <p class="lead">{administrator.text}</p>
      <form method="post" action="/first-administrator" novalidate>
        <Input name="token" label={administrator.token} autocomplete="off" problem={problem} />
        <button class="primary">{administrator.submit}</button>
      </form>
    </div>
  );
};
