import { type Comment, type Stance, stanceIdOf } from '@folkmoot/discussion-domain';
import { Rejection } from '@folkmoot/kernel';
import type { ImportedComments } from './import-comments.js';
import { contextAt, type ImportRun, inBatches, venueOf } from './import-run.js';
import type { Trit } from './polis-cells.js';

export const STANCE_OF: Readonly<Record<Trit, Stance>> = { 1: 'agree', 0: 'unsure', [-1]: 'disagree' };

/** `done`: rows that are dealt with already; repeats of what stood need no event and count as dealt with at once. */
export const importStances = async (
  run: ImportRun,
  imported: ImportedComments,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> => {
  const { plan, polis, streams } = run;
  const { votes } = polis;
  const { memberId, commentId, commandId } = plan.conversation;
  const venue = venueOf(run);
  const items = plan.changes.filter(({ row }) => imported.has(votes.comment[row] as number));
  const placeOf = new Int32Array(votes.length);
  items.forEach(({ row }, place) => (placeOf[row] = place));
  await inBatches(run, {
    stage: 'Stances',
    items,
    done: done + votes.length - items.length,
    total,
    unit: 'rows',
    mustWait: ({ previousRow }, start) => previousRow !== -1 && (placeOf[previousRow] as number) >= start,
    run: async ({ row, ordinal }) => {
      const [voter, about] = [votes.voter[row] as number, votes.comment[row] as number];
      const context = contextAt(run, commandId('stance', voter, about, ordinal), votes.at[row] as number);
      const member = { memberId: memberId(voter), confirmed: true };
      const comment = imported.get(about) as Comment;
      const stance = STANCE_OF[votes.vote[row] as Trit];
      try {
        await streams.stances.execute(
          stanceIdOf(member.memberId, commentId(about)),
          { type: 'take-stance', stance, member, venue, comment, now: context.now },
          context,
        );
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        run.report({ file: 'votes.csv', line: votes.line[row] as number, problem: error.message });
      }
    },
  });
};
