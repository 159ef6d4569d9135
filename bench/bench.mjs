import { availableParallelism, loadavg } from 'node:os';
import { installOnce } from './install.mjs';
import { isIsolated, isolate } from './isolated.mjs';
import { readOptions } from './options.mjs';
import { build } from './peers/folkmoot/build.mjs';
import { writeResults } from './report/results.mjs';
import { runScenarios } from './run-scenarios.mjs';

const options = readOptions();

if (!isIsolated()) {
  installOnce(new URL('.', import.meta.url));
  build();
  // Its native SQLite is compiled, which takes one to two minutes at first use.
  if (options.scenarios.includes('waline')) installOnce(new URL('./peers/waline/', import.meta.url));
  isolate(import.meta.url);
}
// What has to end with this process is registered on 'exit', which a signal alone does not raise.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const [busy] = loadavg();
if (busy > availableParallelism() / 4) {
  console.error(`Something else is running here (load ${busy.toFixed(1)}): the figures will scatter.`);
}

const { report, void: isVoid } = await runScenarios(options);
console.log(report);
if (options.write) console.error(`Written to ${writeResults(report)}`);
// A missed promise is for the reader to judge; a wrong answer is no figure at all.
process.exitCode = isVoid ? 1 : 0;
