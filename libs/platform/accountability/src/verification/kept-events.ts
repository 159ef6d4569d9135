import { BLOCK, type Block, blockAfter, eventsUpTo, extended, firstBlock } from '../evidence/block.js';
import type { KeptEvidence } from '../evidence/kept-evidence.js';
import type { KeptEvent } from './differences.js';

/** Every event that was kept, in its order, up to one: what is added meanwhile is left for the next time. */
export async function* keptEvents(kept: KeptEvidence, upTo: number): AsyncGenerator<KeptEvent> {
  for await (const block of kept.blocks()) {
    const before = (block.number - 1) * BLOCK;
    for (const [at, commitment] of block.commitments.entries()) {
      const number = before + at + 1;
      if (number > upTo) return;
      yield { id: block.ids[at] ?? '', commitment, number };
    }
  }
}

/** The number of the first block that does not follow from the one before it and from what it holds itself. */
export const firstBrokenBlock = async (
  context: string,
  kept: KeptEvidence,
  upTo: number,
): Promise<number | undefined> => {
  let expected: Block = firstBlock(context);
  for await (const block of kept.blocks()) {
    if (eventsUpTo({ number: block.number, ids: [] }) >= upTo) return undefined;
    if (!follows(block, expected)) return block.number;
    expected = blockAfter(block);
  }
  return undefined;
};

const follows = (block: Block, expected: Block): boolean => {
  const { ids, commitments, position } = block;
  const again = extended(
    expected,
    commitments.map((commitment, at) => ({ id: ids[at] ?? '', commitment, position })),
  );
  return (
    block.number === expected.number &&
    block.before.equals(expected.before) &&
    ids.length === commitments.length &&
    block.link.equals(again.link)
  );
};
