import { randomFillSync } from 'node:crypto';

/** Bytes drawn at a time: each call for random bytes costs the same, however few they are. */
const DRAWN = 8_192;

const pool = Buffer.alloc(DRAWN);
let used = DRAWN;

/** Fresh bytes from the system's generator, which stay nowhere else. */
export const freshBytes = (count: number): Buffer => {
  if (used + count > DRAWN) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
};
