import type { ProblemDetails } from '@folkmoot/service';
import type { FormProblem } from '../layout/form-problem.js';
import type { Messages } from '../messages/messages.js';
import { codeOf } from '../visit/service-problem.js';
import { retryAfterOf } from './problem-details.js';

/** Where an input goes by another name than its field at the API. */
const INPUT_OF: Readonly<Record<string, string>> = { new: 'password' };

/** A refusal in the words of the form that caused it: at a field where one is to blame, else as a whole. */
export const formProblemOf = (details: ProblemDetails, messages: Messages): FormProblem => {
  const { problems } = messages;
  const { status } = details;
  const code = codeOf(details);
  const known = problems.ofField[code];
  if (known) return { status, fields: { [known[0]]: known[1] } };
  if (code === 'comment-too-long') {
    const { length, limit } = details as { length?: number; limit?: number };
    return { status, fields: { text: messages.write.tooLong(length ?? 0, limit ?? 0) } };
  }
  const text = problems.byCode[code];
  const fields = (details.errors ?? []).filter(({ field }) => field !== '');
  if (fields.length > 0) {
    const inWords = (name: string): string =>
      text ? `${text.title}. ${text.advice}` : (problems.invalid[name] ?? problems.invalidOther);
    const names = fields.map(({ field }) => INPUT_OF[field] ?? field);
    return { status, fields: Object.fromEntries(names.map((name) => [name, inWords(name)])) };
  }
  const seconds = retryAfterOf(details);
  const advice = seconds === undefined ? text?.advice : problems.retryAfter(seconds);
  return {
    status,
    fields: {},
    summary: [`${text?.title ?? details.title}.`, advice].filter(Boolean).join(' '),
  };
};
