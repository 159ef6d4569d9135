import type { Collection, Document, Documents } from '@folkmoot/documents';
import { type Block, blockId, type BlockDocument, packed, unpacked } from './block.js';

/** What a context's chain had come to on a day; its id is the day (`2026-11-24`, UTC). */
export interface RootDocument extends Document {
  /** Events in it. */
  readonly events: number;
  /** The link after the last of them, in hexadecimal digits. */
  readonly root: string;
}

/** What is kept to compare the log with, in the documents of the service whose log it is. */
export interface KeptEvidence {
  block(number: number): Promise<Block | undefined>;
  lastBlock(): Promise<Block | undefined>;
  /** From the first one; a few at a time. */
  blocks(): AsyncIterable<Block>;
  keepBlock(block: Block): Promise<void>;
  root(day: string): Promise<RootDocument | undefined>;
  /** Newest first. */
  roots(page: { readonly behind?: string; readonly limit: number }): Promise<readonly RootDocument[]>;
  countRoots(): Promise<number>;
  keepRoot(root: RootDocument): Promise<void>;
}

const BLOCKS_AT_ONCE = 20;

export const openEvidence = async (documents: Documents): Promise<KeptEvidence> => {
  const blocks: Collection<BlockDocument> = await documents.collection({
    name: 'evidence-blocks.v1',
    indexes: [],
  });
  const roots: Collection<RootDocument> = await documents.collection({
    name: 'evidence-roots.v1',
    indexes: [],
  });
  const lastOf = <D extends Document>(collection: Collection<D>): Promise<readonly D[]> =>
    collection.page({ sort: [{ field: 'id', direction: 'descending' }], limit: 1 });

  return {
    async block(number) {
      const found = await blocks.get(blockId(number));
      return found && unpacked(found);
    },
    async lastBlock() {
      const [last] = await lastOf(blocks);
      return last && unpacked(last);
    },
    async *blocks() {
      for (let behind: BlockDocument | undefined; ;) {
        const some: readonly BlockDocument[] = await blocks.page({
          sort: [{ field: 'id', direction: 'ascending' }],
          limit: BLOCKS_AT_ONCE,
          ...(behind && { behind: { id: behind.id } }),
        });
        for (const one of some) yield unpacked(one);
        behind = some.at(-1);
        if (some.length < BLOCKS_AT_ONCE) return;
      }
    },
    keepBlock: (block) => blocks.write([{ put: packed(block) }]),
    root: (day) => roots.get(day),
    roots: ({ behind, limit }) =>
      roots.page({
        sort: [{ field: 'id', direction: 'descending' }],
        limit,
        ...(behind !== undefined && { behind: { id: behind } }),
      }),
    countRoots: () => roots.count({}),
    keepRoot: (root) => roots.write([{ put: root }]),
  };
};
