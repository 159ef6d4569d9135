import { setTimeout as delay } from 'node:timers/promises';
import type { Platform } from '@folkmoot/event-sourcing';
import { type Instant, START } from '@folkmoot/kernel';
import type { SubjectKey } from '@folkmoot/keyring';
import { BLOCK, type Block, blockAfter, type Chained, eventsUpTo, extended, firstBlock } from './block.js';
import { chainOfLog } from './chain-of-log.js';
import type { KeptEvidence } from './kept-evidence.js';

/** The log does not hold what was kept of it: going on would make evidence of what somebody has changed. */
export class EvidenceContradicted extends Error {
  override readonly name = 'EvidenceContradicted';
  constructor(context: string, { number }: Block) {
    super(
      `The log of ${context} is not the one that block ${number} of its evidence was made from; nothing is added to it. ` +
        '"npm run folkmoot -- verify" says what differs',
    );
  }
}

export interface ChainOptions {
  readonly context: string;
  readonly platform: Pick<Platform, 'store'>;
  readonly kept: KeptEvidence;
  readonly key: SubjectKey;
  readonly prefixes: readonly string[];
  now(): Instant;
  /** Milliseconds between batches, so that whoever uses the site does not notice. */
  readonly pause: number;
  readonly stopping: () => boolean;
}

/** Small, so that nobody waits long behind one. */
const BATCH = 250;

/** The last block once more from the log. Throws {@link EvidenceContradicted}. */
const recheck = async (options: ChainOptions, last: Block): Promise<void> => {
  const { platform, kept, context, key, prefixes } = options;
  const before = last.number === 1 ? undefined : await kept.block(last.number - 1);
  const after = before?.position ?? START;
  const events: Chained[] = [];
  for await (const read of chainOfLog({ ...platform, key, prefixes, after, batch: BLOCK })) {
    events.push(...read.events.slice(0, last.ids.length - events.length));
    if (events.length === last.ids.length) break;
  }
  const again = extended({ ...last, link: last.before, ids: [], commitments: [] }, events);
  if (!again.link.equals(last.link) || again.position !== last.position) {
    throw new EvidenceContradicted(context, last);
  }
};

/** Fills the block, and those after it, with what a batch brings; what is complete is kept at once. */
const fill = async (kept: KeptEvidence, from: Block, events: readonly Chained[]): Promise<Block> => {
  let block = from;
  for (let rest = events; rest.length > 0;) {
    if (block.ids.length === BLOCK) block = blockAfter(block);
    const room = BLOCK - block.ids.length;
    block = extended(block, rest.slice(0, room));
    rest = rest.slice(room);
    if (block.ids.length === BLOCK) await kept.keepBlock(block);
  }
  return block;
};

/** Takes in what the log has got since the last time, and keeps the day's root if it has none yet. */
export const extendChain = async (options: ChainOptions): Promise<void> => {
  const { context, platform, kept, key, prefixes, pause, stopping } = options;
  const last = await kept.lastBlock();
  if (last) await recheck(options, last);
  let block = last ?? firstBlock(context);
  for await (const read of chainOfLog({ ...platform, key, prefixes, after: block.position, batch: BATCH })) {
    block = await fill(kept, block, read.events);
    if (stopping()) break;
    if (read.events.length === BATCH) await delay(pause);
  }
  if (block.ids.length === 0) return;
  await kept.keepBlock(block);
  const day = options.now().slice(0, 10);
  if (stopping() || (await kept.root(day))) return;
  await kept.keepRoot({
    id: day,
    position: block.position,
    events: eventsUpTo(block),
    root: block.link.toString('hex'),
  });
};
