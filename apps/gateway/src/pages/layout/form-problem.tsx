import { useSite } from './site.js';

/** What kept a form from being accepted. */
export interface FormProblem {
  /** The whole in one sentence, where no field is to blame. */
  readonly summary?: string;
  /** In words, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Before everything else on the page, and focused; each line leads to its field. */
export const ErrorSummary = ({ problem }: { readonly problem: FormProblem | undefined }) => {
  const { form } = useSite().messages;
  if (!problem) return null;
  const fields = Object.entries(problem.fields);
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1} autofocus>
      <h2 id="error-summary">{form.problem}</h2>
      {problem.summary && <p>{problem.summary}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, text]) => (
            <li>
              <a href={`#${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
