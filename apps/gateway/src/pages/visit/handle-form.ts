import type { FormProblem } from '../layout/form-problem.js';
import { formProblemOf } from '../problem/form-problem-of.js';
import { addRetryAfter, detailsOf } from '../problem/problem-details.js';
import type { Visit } from './visit.js';

/** Does what a form asks for; `refused` shows the form again, with what was typed and why it was not taken. */
export const handleForm = async (
  visit: Visit,
  accepted: () => Promise<void>,
  refused: (problem: FormProblem) => void | Promise<void>,
): Promise<void> => {
  try {
    await accepted();
  } catch (error) {
    const details = detailsOf(error, visit.request.id);
    addRetryAfter(visit.reply, details);
    await refused(formProblemOf(details, visit.site.messages));
  }
};
