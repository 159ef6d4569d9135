import { LogInPage } from '../log-in/log-in-page.js';
import { formProblemOf } from '../problem/form-problem-of.js';
import { addRetryAfter, detailsOf } from '../problem/problem-details.js';
import type { Visit } from '../visit/visit.js';
import type { Draft } from './draft.js';
import { showWritePage } from './show-write-page.js';
import { actionOf, type Target } from './target.js';

/** Says why something was not posted, and shows what was typed again; whoever must log in first finds it afterwards. */
export const refuseDraft = async (visit: Visit, target: Target, draft: Draft, error: unknown) => {
  const { messages } = visit.site;
  const details = detailsOf(error, visit.request.id);
  addRetryAfter(visit.reply, details);
  if (details.status === 401) {
    const kept = { ...draft, action: actionOf(target) };
    visit.show(messages.logIn.title, <LogInPage kept={kept} />, { status: 401 });
    return;
  }
  await showWritePage(visit, target, draft, { problem: formProblemOf(details, messages) });
};
