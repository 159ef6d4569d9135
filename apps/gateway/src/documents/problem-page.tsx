import type { KnownProblem } from '@folkmoot/service';
import { htmlPage } from './html-page.js';

/** What the `type` of a problem opens. */
export const problemPage = ({ type, title, status }: KnownProblem): Buffer =>
  htmlPage(
    `${title} – Folkmoot`,
    <>
      <h1>{title}</h1>
      <p>
        A request was answered with status {status} and the problem <code>{type}</code>.
      </p>
      <p>{ADVICE[status] ?? 'Change the request before sending it again.'}</p>
      <p>
        What each request may be answered is in <a href="/api/docs">the API’s description</a>.
      </p>
    </>,
  );

const ADVICE: Readonly<Record<number, string>> = {
  401: 'Log in, then send it again.',
  403: 'Nothing was changed. Sending it again will not help unless rights or circumstances change.',
  409: 'Nothing was changed. Look at how things are now before trying again.',
  429: 'The answer’s Retry-After header says for how many seconds to wait.',
  500: 'The same request may work later. The problem’s instance helps whoever runs this site to find the cause.',
  503: 'The same request may work later.',
  507: 'Whoever runs this site must make room.',
};
