import { readFileSync } from 'node:fs';

/** What a process holds in memory (RSS), in megabytes of a million bytes. */
export function residentMemory(pid) {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(kibibytes) * 1024) / 1e6;
}
