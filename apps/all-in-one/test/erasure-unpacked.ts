import { createInflate, createInflateRaw } from 'node:zlib';
import type { Transform } from 'node:stream';

/** What begins a compressed stream, and how it is unpacked from there. */
const BEGINNINGS: readonly {
  readonly bytes: Buffer;
  readonly unpack: () => Transform;
  readonly skip?: (from: Buffer) => number;
}[] = [
  // Raw behind its header: gunzip says nothing of a stream that is cut off.
  { bytes: Buffer.from([0x1f, 0x8b, 0x08]), unpack: createInflateRaw, skip: (from) => gzipHeader(from) },
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({ bytes: Buffer.from([0x78, level]), unpack: createInflate })),
  {
    bytes: Buffer.from('PK\x03\x04', 'latin1'),
    unpack: createInflateRaw,
    // Local header of an entry: name and extra field stand before its data.
    skip: (from) => (from.length < 30 ? 0 : 30 + from.readUInt16LE(26) + from.readUInt16LE(28)),
  },
];

/** No stream of a test is longer, and no bytes that merely look like a beginning cost more. */
const LONGEST = 2_000_000;

/** Everything in a file that looks compressed, unpacked: of a stream that is cut off or damaged, what comes before that. */
export const unpacked = async (bytes: Buffer): Promise<readonly Buffer[]> => {
  const found: Buffer[] = [];
  for (const { bytes: beginning, unpack, skip } of BEGINNINGS) {
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) {
      const from = bytes.subarray(at, at + LONGEST);
      const text = await through(unpack(), from.subarray(skip?.(from) ?? 0));
      if (text.length > 0) found.push(text);
    }
  }
  return found;
};

/** RFC 1952: ten bytes, then what its flags say. */
const gzipHeader = (from: Buffer): number => {
  const [flags = 0, extra] = [from[3], from.length > 12 ? from.readUInt16LE(10) : 0];
  const afterText = (at: number): number => from.indexOf(0, at) + 1;
  let at = 10 + ((flags & 4) === 0 ? 0 : 2 + extra);
  if ((flags & 8) !== 0) at = afterText(at);
  if ((flags & 16) !== 0) at = afterText(at);
  return at + ((flags & 2) === 0 ? 0 : 2);
};

/** In small pieces: what is unpacked in the same piece as damage is found in is lost. */
const PIECE = 16;
const LATER_PIECES = 4_096;

const through = async (stream: Transform, bytes: Buffer): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let over = false;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'error', 'close'])
      stream.once(event, () => {
        over = true;
        resolve();
      });
  });
  stream.on('error', () => undefined);
  for (let at = 0; at < bytes.length && !over;) {
    const piece = at < LATER_PIECES ? PIECE : LATER_PIECES;
    await Promise.race([
      ended,
      new Promise<void>((resolve) => stream.write(bytes.subarray(at, at + piece), () => resolve())),
    ]);
    at += piece;
  }
  if (!over) stream.end();
  await ended;
  stream.destroy();
  return Buffer.concat(chunks);
};
