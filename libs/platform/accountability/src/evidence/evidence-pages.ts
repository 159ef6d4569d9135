import { BLOCK, type Block } from './block.js';
import type { EvidenceBlock, EvidencePage, EvidenceRoot } from './evidence.answer.js';
import type { RootDocument } from './kept-evidence.js';
import type { Evidence } from './start-evidence.js';

const PAGE = 20;

const howToCheck = (context: string): string =>
  `Begin with SHA-256 of the text "folkmoot evidence v1 ${context}". For each commitment of ` +
  `/api/evidence/${context}/blocks/1, then of block 2 and so on, take SHA-256 of the 32 bytes so far and the 32 bytes of ` +
  'the commitment. After as many commitments as a root has events you have that root. docs/accountability.md has a program.';

const rootOf = (context: string, { id, events, position, root }: RootDocument): EvidenceRoot => ({
  date: id,
  context,
  events,
  position,
  root,
});

/** Pages are counted, as everywhere; there is one root a day, so that skipping to a page skips few. */
export const rootsPage = async ({ context, kept }: Evidence, page: number): Promise<EvidencePage> => {
  const total = await kept.countRoots();
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const newest = page > pages ? [] : await kept.roots({ limit: page * PAGE });
  return {
    context,
    howToCheck: howToCheck(context),
    blocks: (await kept.lastBlock())?.number ?? 0,
    items: newest.slice((page - 1) * PAGE).map((one) => rootOf(context, one)),
    page,
    pages,
    total,
  };
};

export const blockOf = (context: string, block: Block): EvidenceBlock => ({
  context,
  number: block.number,
  firstEvent: (block.number - 1) * BLOCK + 1,
  before: block.before.toString('hex'),
  link: block.link.toString('hex'),
  commitments: block.commitments.map((one) => one.toString('hex')),
});
