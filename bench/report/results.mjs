import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
const PROFILE = new URL('../PROFILE.md', import.meta.url);

const HEAD = `# Results

Written by \`npm run bench -- --write\`; [README.md](README.md) says how it is measured and what does not match.`;

/** Puts a run's report into RESULTS.md, followed by what a person found in the profiles. Answers the file. */
export function writeResults(report) {
  const profile = readFileSync(PROFILE, 'utf8').trim();
  writeFileSync(RESULTS, `${[HEAD, report, profile].join('\n\n')}\n`);
  return RESULTS;
}
