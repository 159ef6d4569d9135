import type { ProblemDetails } from '@folkmoot/service';
import { useSite } from '../layout/site.js';
import { codeOf } from '../visit/service-problem.js';
import { retryAfterOf } from './problem-details.js';

/** A problem in plain words, with a way on. */
export const ProblemPage = ({ details }: { readonly details: ProblemDetails }) => {
  const { problems } = useSite().messages;
  const { title, status, instance } = details;
  const code = codeOf(details);
  const text = problems.byCode[code];
  const seconds = retryAfterOf(details);
  return (
    <div class="column">
      <h1>{text?.title ?? title}</h1>
      <p class="lead">{text?.advice ?? problems.unknownAdvice}</p>
      {seconds !== undefined && <p>{problems.retryAfter(seconds)}</p>}
      <ul class="ways">
        {status === 401 && (
          <li>
            <a class="button" href="/log-in">
              {problems.logIn}
            </a>
          </li>
        )}
        {code.startsWith('member-') && (
          <li>
            <a class="button" href="/account">
              {problems.account}
            </a>
          </li>
        )}
        <li>
          <a href="/">{problems.home}</a>
        </li>
      </ul>
      {status >= 500 && (
        <p class="reference">
          {problems.reference} <code>{instance.replace('urn:uuid:', '')}</code>
        </p>
      )}
    </div>
  );
};
