import type { OneComment } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import type { FormProblem } from '../layout/form-problem.js';
import type { ShowOptions, Visit } from '../visit/visit.js';
import type { Draft } from './draft.js';
import type { Target } from './target.js';
import { WritePage } from './write-page.js';

interface More extends ShowOptions {
  readonly problem?: FormProblem;
  readonly kept?: boolean;
  /** Kinds of personal details that the draft seems to hold. */
  readonly found?: readonly string[];
}

/** Shows the form with what it belongs to; what cannot be read is left out rather than losing what was typed. */
export const showWritePage = async (visit: Visit, target: Target, draft: Draft, more: More = {}) => {
  const { problem, kept = false, found = [], ...options } = more;
  const { form, write } = visit.site.messages;
  const answered =
    target.kind === 'reply'
      ? await perhaps(visit.get<OneComment>(`/comments/${target.commentId}`))
      : undefined;
  const discussionId = target.kind === 'comment' ? target.discussionId : answered?.discussionId;
  const discussion =
    discussionId === undefined
      ? undefined
      : await perhaps(visit.get<Discussion>(`/discussions/${discussionId}`));
  const title = write[target.kind];
  visit.show(
    problem ? form.errorTitle(title) : title,
    <WritePage
      target={target}
      draft={draft}
      discussion={discussion}
      answered={answered}
      problem={problem}
      kept={kept}
      found={found}
    />,
    { status: problem?.status ?? 200, ...options },
  );
};

const perhaps = async <Answer,>(asked: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await asked;
  } catch {
    return undefined;
  }
};
