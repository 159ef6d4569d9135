import { createHash } from 'node:crypto';
import type { Platform } from '@folkmoot/event-sourcing';
import { canonicalLine } from '../archive/write-archive.js';
import { type ArchiveCodecs, archiveOf } from '../export-archive/archive-of.js';
import type { Following } from '../progress.js';
import type { CheckedArchive } from './check-archive.js';
import type { ImportArchiveReport } from './import-archive.js';

/** Writes the archive anew, into nothing but its fingerprints, and says whether it is the one that was read. */
export const compareWithStore = async (
  platform: Platform,
  codecs: ArchiveCodecs,
  { consultationId, fingerprint, lines }: Pick<CheckedArchive, 'consultationId' | 'fingerprint' | 'lines'>,
  following: Following,
): Promise<ImportArchiveReport['comparison']> => {
  const hash = createHash('sha256');
  const sum = lineSum();
  for await (const batch of archiveOf(platform, codecs, consultationId, following)) {
    for (const line of batch.map(canonicalLine)) {
      hash.update(line);
      sum.add(line);
    }
  }
  if (hash.digest('hex') === fingerprint) return 'same';
  return sum.value() === lines ? 'in-another-order' : 'different';
};

/** A fingerprint of lines in any order: the sum of the beginnings of their hashes. */
export const lineSum = () => {
  let sum = 0n;
  return {
    add(line: string): void {
      sum += createHash('sha256').update(line).digest().readBigUInt64BE();
    },
    value: (): string => BigInt.asUintN(64, sum).toString(16),
  };
};
