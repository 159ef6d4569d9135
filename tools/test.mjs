/**
 * Everything that must hold: lint, format, types, specs, journeys. Goes on after a failure, so that all of them are seen;
 * the last line has the totals. With arguments only the specs and journeys that match, with jest's own options.
 */
import { fileURLToPath } from 'node:url';
import { wasStopped } from './run/run-node.mjs';
import { checks, jestRuns } from './test/stages.mjs';
import { failed, summary } from './test/totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

const results = [];
for (const stage of args.length > 0 ? jestRuns(args) : [...checks, ...jestRuns([])]) {
  const begun = performance.now();
  console.log(`\n› ${stage.name}`);
  const result = await stage.run(root);
  console.log(`  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  results.push(result);
  if (wasStopped(result.code)) break;
}
console.log(`\n${summary(results)}`);
process.exitCode = failed(results) ? 1 : 0;
