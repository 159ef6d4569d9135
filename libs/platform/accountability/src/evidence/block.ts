import type { Document } from '@folkmoot/documents';
import { type Position, START } from '@folkmoot/kernel';
import { type Commitment, firstLink, type Link, nextLink } from './commitment.js';

/** Links in a block that is complete. Never change it: the numbers of blocks depend on it. */
export const BLOCK = 1_000;

/** A block as documents hold it; its id is its number in eight digits, its position that of its last event. */
export interface BlockDocument extends Document {
  readonly events: number;
  /** The link before its first and after its last event, in hexadecimal digits. */
  readonly before: string;
  readonly link: string;
  /** The events' ids, 16 bytes each, and their commitments, 32 bytes each: base64. */
  readonly ids: string;
  readonly commitments: string;
}

/** A stretch of a context's chain. */
export interface Block {
  /** From 1. */
  readonly number: number;
  readonly before: Link;
  readonly link: Link;
  readonly ids: readonly string[];
  readonly commitments: readonly Commitment[];
  /** Of its last event; `START` for the first block while it is empty. */
  readonly position: Position;
}

export const firstBlock = (context: string): Block => {
  const before = firstLink(context);
  return { number: 1, before, link: before, ids: [], commitments: [], position: START };
};

export const blockAfter = ({ number, link, position }: Block): Block => ({
  number: number + 1,
  before: link,
  link,
  ids: [],
  commitments: [],
  position,
});

/** Events up to and with a block. */
export const eventsUpTo = ({ number, ids }: Pick<Block, 'number' | 'ids'>): number =>
  (number - 1) * BLOCK + ids.length;

export interface Chained {
  readonly id: string;
  readonly commitment: Commitment;
  readonly position: Position;
}

/** The block with further events, as many as there is room for. */
export const extended = (block: Block, more: readonly Chained[]): Block => ({
  ...block,
  link: more.reduce((link, { commitment }) => nextLink(link, commitment), block.link),
  ids: [...block.ids, ...more.map(({ id }) => id)],
  commitments: [...block.commitments, ...more.map(({ commitment }) => commitment)],
  position: more.at(-1)?.position ?? block.position,
});

export const blockId = (number: number): string => String(number).padStart(8, '0');

const ID_BYTES = 16;
const COMMITMENT_BYTES = 32;

const packedId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const unpackedId = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const pieces = (packed: string, size: number): readonly Buffer[] => {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
};

export const packed = (block: Block): BlockDocument => ({
  id: blockId(block.number),
  position: block.position,
  events: block.ids.length,
  before: block.before.toString('hex'),
  link: block.link.toString('hex'),
  ids: Buffer.concat(block.ids.map(packedId)).toString('base64'),
  commitments: Buffer.concat(block.commitments).toString('base64'),
});

export const unpacked = (document: BlockDocument): Block => ({
  number: Number(document.id),
  before: Buffer.from(document.before, 'hex'),
  link: Buffer.from(document.link, 'hex'),
  ids: pieces(document.ids, ID_BYTES).map(unpackedId),
  commitments: pieces(document.commitments, COMMITMENT_BYTES),
  position: document.position,
});
