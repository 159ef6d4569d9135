import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formats, type Format } from './formats.js';
import { manyRows } from './many-rows.js';

export interface MemoryOfExport {
  readonly milliseconds: number;
  /** The most that was held while it ran, in bytes, garbage not counted: `global.gc` is run at each look. */
  readonly heap: number;
  /** The most that the process took, in bytes. */
  readonly resident: number;
}

/** Bytes between two looks. */
const LOOK_EVERY = 4_000_000;

/** Writes so many rows to nowhere and watches the memory; for a process of its own, started with `--expose-gc`. */
export const memoryOfExport = async (format: Format, rows: number): Promise<MemoryOfExport> => {
  const { gc } = globalThis;
  if (!gc) throw new Error('Start the process with --expose-gc');
  let [heap, resident, written] = [0, 0, 0];
  const look = (): void => {
    gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    heap = Math.max(heap, heapUsed + external);
    resident = Math.max(resident, rss);
  };
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const before = Math.floor(written / LOOK_EVERY);
      written += chunk.length;
      if (Math.floor(written / LOOK_EVERY) > before) look();
      done();
    },
  });
  look();
  const began = performance.now();
  await pipeline(formats[format].write(manyRows(rows)), nowhere);
  look();
  return { milliseconds: performance.now() - began, heap, resident };
};
