import { setTimeout as delay } from 'node:timers/promises';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { deriveId, instantOf } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from '../progress.js';
import type { Workplace } from '../workplace.js';

export interface EraseCommentRequest {
  readonly commentId: string;
  readonly reason: string;
}

export interface EraseCommentReport {
  readonly commentId: string;
  readonly erasedAt: string;
  /** Whether pages have dropped the words, which a stopped Folkmoot does at its next start. */
  readonly running: boolean;
}

/** Their key is still there, though it should be destroyed: the log of the running process says why. */
export class NotErasedYet extends Error {
  override readonly name = 'NotErasedYet';
}

const ACTOR = 'system:command-line';

/** Milliseconds. */
const LOOK_EVERY = 50;
const PATIENCE = 60_000;

/**
 * Destroys the words of a comment: the event first, then the key, by the running Folkmoot that follows the log, or here.
 * Again, it does what is left to do. Throws `comment-not-found`, {@link NotErasedYet} and `Stopped`.
 */
export const eraseComment = async (
  { embedded, projections }: Workplace,
  { commentId, reason }: EraseCommentRequest,
  { signal, onProgress }: Following,
): Promise<EraseCommentReport> => {
  const platform = embedded.platformOf('discussion');
  const { comments } = discussionStreams(platform);
  const now = instantOf(Date.now());
  const commandId = deriveId('erase-comment', commentId);
  const { position } = await comments.execute(
    commentId,
    { type: 'erase-words', commentId, why: 'administrator', reason, now },
    { commandId, correlationId: commandId, actor: ACTOR, now },
  );
  const running = projections.length > 0;
  const subject = `comment:${commentId}`;
  if (!running) await platform.keyring.destroy(subject);
  const deadline = Date.now() + PATIENCE;
  while ((await platform.keyring.get([subject])).size > 0) {
    stopIfAsked(signal);
    if (Date.now() > deadline)
      throw new NotErasedYet(`The key of ${subject} is not destroyed yet: try again`);
    onProgress({ stage: 'Destroying the key', done: 0, total: 1, unit: 'keys' });
    await delay(LOOK_EVERY);
  }
  onProgress({ stage: 'Destroying the key', done: 1, total: 1, unit: 'keys' });
  await Promise.all(
    projections
      .filter(({ model }) => model.name === 'comment-page')
      .map((one) => one.waitFor(position, PATIENCE)),
  );
  const erased = (await comments.history(commentId)).find(({ event }) => event.type === 'comment-erased');
  return { commentId, erasedAt: erased?.stored.metadata.occurredAt ?? now, running };
};
