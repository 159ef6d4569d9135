import { checkRedaction, saysSomething } from '@folkmoot/moderation-domain';
import type { CommentLine, Range } from '../archive/archive-lines.js';
import { type Checking, type Fail, mustBeInOrder, takePart } from './checking.js';

/** A comment that is not just standing: decisions may explain it. */
export interface CommentInQuestion {
  readonly number: number;
  readonly line: Omit<CommentLine, 'kind' | 'discussion' | 'author' | 'postedAt'>;
}

const rangesOf = (ranges: readonly Range[]) => ranges.map(([start, end]) => ({ start, end }));

/** A redaction must lie in the text and cut no character in two. */
export const mustFit = (text: string | undefined, ranges: readonly Range[], fail: Fail): void => {
  if (text === undefined) return;
  try {
    checkRedaction(text, rangesOf(ranges));
  } catch (error) {
    fail(`"ranges": ${(error as Error).message}`);
  }
};

export const checkComment = (line: CommentLine, checking: Checking, fail: Fail): void => {
  const { id, discussion, author, replyTo, postedAt, editedAt, withdrawnAt, erased } = line;
  const { comments, discussions, consultation } = checking;
  if (comments.find(id)) fail(`the comment ${id} stands twice`);
  if (!discussions.has(discussion))
    fail(`"discussion" names ${discussion}, for which there is no line before it`);
  takePart(checking, fail, 'author', author);
  const answered = replyTo === undefined ? undefined : comments.find(replyTo);
  if (replyTo !== undefined && !answered)
    fail(`"replyTo" names the comment ${replyTo}, for which there is no line before it`);
  if (answered && answered.discussionId !== discussion)
    fail(`"replyTo" names the comment ${answered.id}, which is in another discussion`);
  const at = Date.parse(postedAt);
  if (consultation?.publishedAt === undefined) fail('a draft has no comments');
  for (const [name, instant] of [
    ['editedAt', editedAt],
    ['withdrawnAt', withdrawnAt],
    ['erased.at', erased?.at],
    ['hidden.at', momentOf(line.hidden)],
    ['redacted.at', momentOf(line.redacted)],
    ['threadClosed.at', momentOf(line.threadClosed)],
  ] as const)
    mustBeInOrder(fail, checking.now, ['postedAt', postedAt], [name, instant]);
  checkState(line, fail);
  comments.add({
    id,
    discussionId: discussion,
    authorId: author,
    topId: answered?.topId ?? id,
    postedAt: at,
    ...(editedAt !== undefined && { editedAt: Date.parse(editedAt) }),
  });
};

const momentOf = (done: CommentLine['hidden']): string | undefined =>
  done && 'at' in done ? done.at : undefined;

const checkState = (line: CommentLine, fail: Fail): void => {
  const { text, withdrawnAt, erased, held, hidden, redacted, threadClosed, replyTo } = line;
  if (text !== undefined && !saysSomething(text)) fail('"text" has nothing that shows');
  if (text !== undefined && (withdrawnAt ?? erased))
    fail('"text" is left out of what was withdrawn or erased');
  if (text === undefined && (withdrawnAt ?? erased ?? hidden) === undefined)
    fail('"text" is missing, and nothing says that it was withdrawn, hidden or erased');
  if ([held, hidden, redacted].filter((one) => one !== undefined).length > 1)
    fail('of "held", "hidden" and "redacted" there is at most one: the last decision stands');
  if (redacted && text === undefined)
    fail('"redacted" needs "text", whole: the parts are left out when it is shown');
  if (threadClosed && replyTo !== undefined)
    fail('"threadClosed" stands with the comment at the top, which replies to nothing');
  if (redacted && 'ranges' in redacted) mustFit(text, redacted.ranges, fail);
};

/** Whether it is other than just standing. */
export const isInQuestion = (line: CommentLine): boolean =>
  (line.held ?? line.hidden ?? line.redacted ?? line.threadClosed ?? line.withdrawnAt ?? line.erased) !==
  undefined;
