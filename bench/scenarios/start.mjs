import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../load/median.mjs';
import { launch } from '../peers/folkmoot/launch.mjs';
import { seconds } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';
import { removeFolder, workFolder } from '../work-folder.mjs';

const STARTS = 5;
const PROMISED = 5;

export const title = 'From start to the first answer';

/** On a built tree: what `npm start` compiles before it is not in here. */
export async function run() {
  const first = [];
  const later = [];
  for (let turn = 1; turn <= STARTS; turn += 1) {
    const directory = workFolder('start');
    first.push(await timeOfStart(directory));
    later.push(await timeOfStart(directory));
    removeFolder(directory);
    const both = [first, later].map((times) => seconds(times.at(-1).page));
    console.error(`  start ${turn}: ${both[0]} on an empty directory, ${both[1]} again`);
  }
  const rows = [
    ['on an empty directory, which gets its demonstration data', first],
    ['with the demonstration data there', later],
  ].map(([what, times]) => ({
    what,
    ready: median(times.map(({ ready }) => ready)),
    page: median(times.map(({ page }) => page)),
  }));
  return {
    promises: rows.map(({ what, page }) => atMost(`first page, ${what}`, PROMISED, page, seconds)),
    tables: [
      {
        head: ['', '/health/ready answers 200', '/ answers 200'],
        rows: rows.map(({ what, ready, page }) => [what, seconds(ready), seconds(page)]),
      },
    ],
    notes: [`Medians of ${STARTS} starts, counted from the start of the process.`],
  };
}

/** Seconds from the start of the process until each has answered. */
async function timeOfStart(directory) {
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1000;
  const server = await launch(directory);
  try {
    while ((await statusOf(`${server.url}/health/ready`)) !== 200) await wait(5);
    const ready = since();
    const status = await statusOf(server.url);
    if (status !== 200) throw new Error(`/ answered ${status}`);
    return { ready, page: since() };
  } finally {
    await server.stop('SIGTERM');
  }
}

async function statusOf(url) {
  const response = await fetch(url);
  await response.text();
  return response.status;
}
