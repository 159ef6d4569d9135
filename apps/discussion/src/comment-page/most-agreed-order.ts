import { setImmediate as breathe } from 'node:timers/promises';
import type { Collection } from '@folkmoot/documents';
import { type Position, START } from '@folkmoot/kernel';
import { LRUCache } from 'lru-cache';
import type { CommentDocument } from './comment-document.js';
import { rankedList } from './ranked-list.js';

/** Discussions whose ranking is kept in memory: about 60 bytes a comment. */
const KEPT = 200;
const CHUNK = 1_000;

interface Ranking {
  readonly list: ReturnType<typeof rankedList>;
  seen: Position;
  refreshing?: Promise<void>;
}

/**
 * The comments of a discussion by agreement: most agreed first, then fewest disagreed, then oldest. A rank cannot be
 * asked of an index, so it is kept in memory and follows the documents by their positions: a page then costs the same
 * anywhere in the list, and what was written by another process is seen too.
 */
export const mostAgreedOrder = (comments: () => Collection<CommentDocument>) => {
  const rankings = new LRUCache<string, Ranking>({ max: KEPT });

  const refresh = async (discussionId: string, ranking: Ranking): Promise<void> => {
    for (let first = true; ; first = false) {
      if (!first) await breathe();
      const changed = await comments().page({
        where: { listId: discussionId },
        range: { field: 'position', after: ranking.seen },
        sort: [{ field: 'position', direction: 'ascending' }],
        limit: CHUNK,
      });
      for (const { id, ordinal, agree, disagree, position } of changed) {
        ranking.list.place({ id, ordinal, agree, disagree });
        ranking.seen = position;
      }
      if (changed.length < CHUNK) return;
    }
  };

  return {
    /** Ids from a rank (0 is the first). */
    async ids(discussionId: string, from: number, count: number): Promise<readonly string[]> {
      let ranking = rankings.get(discussionId);
      if (!ranking) rankings.set(discussionId, (ranking = { list: rankedList(), seen: START }));
      const current = ranking;
      current.refreshing ??= refresh(discussionId, current).finally(() => delete current.refreshing);
      await current.refreshing;
      return current.list.slice(from, from + count);
    },
  };
};
