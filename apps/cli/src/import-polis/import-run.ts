import type { DiscussionStreams } from '@folkmoot/discussion/streams';
import type { Venue } from '@folkmoot/discussion-domain';
import type { CommandContext, Platform } from '@folkmoot/event-sourcing';
import { instantOf } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from '../progress.js';
import type { IdentityStreams } from '@folkmoot/identity/streams';
import type { ImportPlan } from './import-plan.js';
import type { PolisExport } from './read-polis.js';
import type { ReportProblem } from './row-problem.js';

/** One import while it runs. */
export interface ImportRun extends Following {
  readonly polis: PolisExport;
  readonly plan: ImportPlan;
  readonly platform: Platform;
  readonly streams: DiscussionStreams;
  readonly members: IdentityStreams['members'];
  readonly report: ReportProblem;
}

/** Appends that share a transaction, and so one wait for the disk; the event store commits as many at once. */
export const BATCH = 256;

const ACTOR = 'import:polis';

/** A command of the import: when it happened is when it was, not now. */
export const contextAt = ({ plan }: ImportRun, commandId: string, at: number): CommandContext => {
  const instant = instantOf(at);
  return {
    commandId,
    correlationId: plan.conversation.commandId('import'),
    actor: ACTOR,
    now: instant,
    occurredAt: instant,
  };
};

/** The place as it was while the conversation ran. */
export const venueOf = ({ plan: { conversation, window } }: ImportRun): Venue => ({
  discussionId: conversation.discussionId,
  consultationId: conversation.consultationId,
  consultation: { situation: 'published', window },
  paused: false,
  officialsMayAnswerAfterClosing: false,
});

export interface Batches<T> {
  readonly stage: string;
  readonly items: readonly T[];
  /** What counts as done before the first of them; the total has it, too. */
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  /** Whether an item must not share a batch that began with the item at `start`. */
  mustWait?(item: T, start: number): boolean;
  /** Makes what a whole batch needs, in one go. */
  prepare?(batch: readonly T[]): Promise<unknown>;
  run(item: T): Promise<void>;
}

/**
 * Batch after batch, each one's items at once, so that they share a commit. The log holds them in their order, but for
 * those of a batch whose streams had to be read first: they come last in it.
 */
export const inBatches = async <T>({ onProgress, signal }: Following, batches: Batches<T>): Promise<void> => {
  const { stage, items, done, total, unit, mustWait, prepare, run } = batches;
  onProgress({ stage, done, total, unit });
  for (let start = 0; start < items.length;) {
    stopIfAsked(signal);
    let end = start + 1;
    while (end < items.length && end - start < BATCH && !mustWait?.(items[end] as T, start)) end += 1;
    const batch = items.slice(start, end);
    await prepare?.(batch);
    await Promise.all(batch.map(run));
    start = end;
    onProgress({ stage, done: done + end, total, unit });
  }
};
