import { setTimeout as delay } from 'node:timers/promises';
import type { ErasedItem, Erasure } from '@folkmoot/erasure';
import type { Projection } from '@folkmoot/event-sourcing';
import { deriveId, type Instant, laterOf, type Position, START } from '@folkmoot/kernel';
import { commentsOf } from '../comment-page/comments-of.js';
import type { ErasedWords } from '../erased-words/erased-words.js';
import type { DiscussionStreams } from '../streams.js';

export interface EraseMemberOptions {
  readonly comments: DiscussionStreams['comments'];
  readonly commentPage: Projection;
  readonly erasedWords: ErasedWords;
  /** Lets go of pages in memory: they may show the name. */
  forget(): void;
  head(): Promise<Position>;
  now(): Instant;
  /** Milliseconds for what was admitted just before to be stored. */
  readonly grace?: number;
}

const GRACE = 200;
const PATIENCE = 30_000;

/**
 * Erases what discussion holds of a member beside the directory, which has dropped the name by now and lets the member do
 * nothing more. May be called again.
 */
export const memberEraser = (options: EraseMemberOptions) => {
  const { comments, commentPage, erasedWords, forget, head, now, grace = GRACE } = options;

  const caughtUp = async (position: Position): Promise<void> => {
    if (await commentPage.waitFor(position, PATIENCE)) return;
    throw new Error('The comments of a member who is to be forgotten are not all known yet');
  };

  const eraseWords = async (commentId: string, erasureId: string): Promise<Position> => {
    const { position } = await comments.execute(
      commentId,
      { type: 'erase-words', commentId, why: 'author-forgotten', now: now() },
      {
        commandId: deriveId('erase-words', erasureId, commentId),
        correlationId: erasureId,
        actor: 'system:erasure',
        now: now(),
      },
    );
    return position;
  };

  /** Until a whole look finds none: some may have been on their way. */
  const eraseAll = async (memberId: string, erasureId: string): Promise<number> => {
    for (;;) {
      await caughtUp(await head());
      let last = START;
      let erased = 0;
      for await (const page of commentsOf(commentPage, memberId)) {
        const left = page.filter(({ erasedBecause }) => erasedBecause === undefined);
        erased += page.filter(({ erasedBecause }) => erasedBecause === 'author-forgotten').length;
        const positions = await Promise.all(left.map(({ id }) => eraseWords(id, erasureId)));
        last = positions.reduce(laterOf, last);
      }
      if (last === START) return erased;
      if (!(await erasedWords.waitFor(last, PATIENCE)))
        throw new Error('Keys of erased words are still there');
    }
  };

  return async ({ erasureId, memberId, words }: Erasure): Promise<readonly ErasedItem[]> => {
    forget();
    const name = { what: 'names', count: 1 };
    if (words === 'kept') return [name];
    await delay(grace);
    return [name, { what: 'comment texts', count: await eraseAll(memberId, erasureId) }];
  };
};
