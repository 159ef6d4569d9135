import { type Comment, comment as commentDecider } from '@folkmoot/discussion-domain';
import { fold, Rejection } from '@folkmoot/kernel';
import { cleanText } from '@folkmoot/service/clean-input';
import { contextAt, type ImportRun, inBatches, venueOf } from './import-run.js';
import type { PolisComment } from './read-comments.js';

/** By Polis's numbers: each comment as it was when it was posted. One that was refused is not in it. */
export type ImportedComments = ReadonlyMap<number, Comment>;

/** Why a comment cannot be taken, in words; undefined if it is another failure. */
const refusalOf = (error: unknown): string | undefined => {
  if (error instanceof Rejection) {
    const { length, limit } = error.details;
    const counted = length === undefined ? '' : ` (${Number(length)} characters of at most ${Number(limit)})`;
    return error.message + counted;
  }
  return undefined;
};

const textOf = (body: string): string | undefined => {
  try {
    return cleanText(body);
  } catch {
    return undefined;
  }
};

const votesByComment = ({ polis }: ImportRun): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const id of polis.votes.comment) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

export const importComments = async (run: ImportRun, total: number): Promise<ImportedComments> => {
  const { plan, streams, platform } = run;
  const { memberId, commentId, commandId } = plan.conversation;
  const venue = venueOf(run);
  const imported = new Map<number, Comment>();
  let votes: ReadonlyMap<number, number> | undefined;

  const leaveOut = ({ id, line }: PolisComment, reason: string): void => {
    const lost = (votes ??= votesByComment(run)).get(id) ?? 0;
    const problem = `comment ${id} is left out${lost > 0 ? `, and its ${lost} votes` : ''}: ${reason}`;
    run.report({ file: 'comments.csv', line, problem });
  };

  await inBatches(run, {
    stage: 'Comments',
    items: plan.comments,
    done: 0,
    total,
    unit: 'rows',
    prepare: (batch) => platform.keyring.create(batch.map(({ id }) => `comment:${commentId(id)}`)),
    run: async (row) => {
      const text = textOf(row.body);
      if (text === undefined) return leaveOut(row, 'it holds control characters');
      const context = contextAt(run, commandId('comment', row.id), row.at);
      const author = { memberId: memberId(row.authorId), confirmed: true };
      const id = commentId(row.id);
      try {
        const { events } = await streams.comments.execute(
          id,
          { type: 'post-comment', commentId: id, venue, author, text, now: context.now },
          context,
        );
        imported.set(row.id, fold(commentDecider, events));
      } catch (error) {
        const reason = refusalOf(error);
        if (reason === undefined) throw error;
        leaveOut(row, reason);
      }
    },
  });
  return imported;
};

const REJECTED = 'Rejected by the moderators of the imported conversation';

/** Those that the conversation's moderators rejected, when all else is done: until then they could be voted on. */
export const hideRejectedComments = async (run: ImportRun, imported: ImportedComments): Promise<void> => {
  const { plan, streams } = run;
  const { commentId, commandId } = plan.conversation;
  const closed = Date.parse(plan.window.closesAt);
  const rejected = plan.comments.filter(({ id, moderated }) => moderated === -1 && imported.has(id));
  await inBatches(run, {
    stage: 'Rejected comments',
    items: rejected,
    done: 0,
    total: rejected.length,
    unit: 'comments',
    run: async (row) => {
      const context = contextAt(run, commandId('hide', row.id), closed);
      const id = commentId(row.id);
      await streams.comments.execute(
        id,
        { type: 'hide-comment', commentId: id, reason: REJECTED, now: context.now },
        context,
      );
    },
  });
};
