import { setTimeout as delay } from 'node:timers/promises';
import type { Projection } from '@folkmoot/event-sourcing';
import { deriveId, type Instant, laterOf, type Position, Rejection, START } from '@folkmoot/kernel';
import { withdrawnWords, type WithdrawnWordsDocument } from '../comment-page/comment-document.js';
import type { DiscussionStreams } from '../streams.js';

export interface WithdrawnWordsOptions {
  readonly comments: DiscussionStreams['comments'];
  readonly commentPage: Projection;
  now(): Instant;
  /** Milliseconds between two looks. */
  readonly interval: number;
  onError(error: unknown): void;
}

const AT_ONCE = 500;
const PATIENCE = 30_000;

/** Erases the words of comments that were withdrawn 7 days ago: looks every now and then, until it is stopped. */
export const startWithdrawnWords = (options: WithdrawnWordsOptions): { stop(): Promise<void> } => {
  const { comments, commentPage, now, interval, onError } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  const due = () =>
    commentPage.collection(withdrawnWords).page({
      range: { field: 'dueAt', to: now() },
      sort: [{ field: 'dueAt', direction: 'ascending' }],
      limit: AT_ONCE,
    });

  /** `START` if it was brought back before the read model knew. */
  const eraseWords = async ({ id, dueAt }: WithdrawnWordsDocument): Promise<Position> => {
    try {
      const { position } = await comments.execute(
        id,
        { type: 'erase-words', commentId: id, why: 'withdrawn', now: now() },
        {
          commandId: deriveId('erase-withdrawn-words', id, dueAt),
          correlationId: deriveId('withdrawn-words', id),
          actor: 'system:clock',
          now: now(),
        },
      );
      return position;
    } catch (error) {
      if (error instanceof Rejection) return START;
      throw error;
    }
  };

  const look = async (): Promise<void> => {
    for (let found = await due(); found.length > 0 && !signal.aborted; found = await due()) {
      const last = (await Promise.all(found.map(eraseWords))).reduce(laterOf, START);
      const isShown = last !== START && (await commentPage.waitFor(last, PATIENCE));
      if (!isShown) return;
    }
  };

  const looking = (async () => {
    while (!signal.aborted) {
      await look().catch(onError);
      await delay(interval, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await looking;
    },
  };
};
