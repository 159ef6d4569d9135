import { basename } from 'node:path';

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' && /^[\w-]{1,60}$/.test(error.code)
    ? ` (${error.code})`
    : '';

/** The innermost place in Folkmoot's own code: `postComment comment.js:41`. */
const placeOf = (error: Error): string => {
  const own = (error.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !/node_modules|node:|<anonymous>/.test(line));
  const frame = own && /at (?:async )?(?:(.+?) \()?([^()]+?):(\d+):\d+\)?$/.exec(own);
  return frame ? ` at ${[frame[1], `${basename(frame[2]!)}:${frame[3]}`].filter(Boolean).join(' ')}` : '';
};

/** What may be kept of an error beside a message: its name, code and place. Its text may quote a person's words. */
export const failureText = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}${codeOf(error)}${placeOf(error)}`.slice(0, 300)
    : `A thrown ${typeof error}`;
