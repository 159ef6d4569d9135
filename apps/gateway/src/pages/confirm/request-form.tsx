import { Input } from '../layout/field.js';
import type { FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

interface RequestFormProps {
  readonly email?: string;
  readonly problem?: FormProblem;
}

/** Asks for another confirmation message. */
export const RequestForm = ({ email, problem }: RequestFormProps) => {
  const { confirm, join } = useSite().messages;
  return (
    <form method="post" action="/confirmation-requests" novalidate>
      <h2>{confirm.again}</h2>
      <Input
        name="email"
        type="email"
        label={join.email}
        value={email}
        autocomplete="email"
        problem={problem}
      />
      <button>{confirm.request}</button>
    </form>
  );
};
