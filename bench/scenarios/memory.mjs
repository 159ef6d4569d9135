import { setTimeout as wait } from 'node:timers/promises';
import { putLoad } from '../load/load.mjs';
import { median } from '../load/median.mjs';
import { residentMemory } from '../load/resident-memory.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import { launch } from '../peers/folkmoot/launch.mjs';
import { megabytes } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';
import { removeFolder, workFolder } from '../work-folder.mjs';

const IDLE = 10_000;
const PROMISED = 250;
const MIX = [
  ['page', 9],
  ['post', 1],
];

export const title = 'Memory';

export async function run(options) {
  const idle = [];
  const loaded = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    idle.push(await afterStart());
    loaded.push(await afterLoad(options));
    console.error(
      `  round ${round}: ${megabytes(idle.at(-1))} idle, ${megabytes(loaded.at(-1))} after a load`,
    );
  }
  return {
    promises: [atMost('started and idle, with demonstration data', PROMISED, median(idle), megabytes)],
    tables: [
      {
        head: ['10 s idle', 'RSS'],
        rows: [
          ['after start, with demonstration data', megabytes(median(idle))],
          ['after nine page reads to one post by 16 clients', megabytes(median(loaded))],
        ],
      },
    ],
    notes: [],
  };
}

async function afterStart() {
  const directory = workFolder('memory');
  const server = await launch(directory);
  try {
    await wait(IDLE);
    return residentMemory(server.pid);
  } finally {
    await server.stop();
    removeFolder(directory);
  }
}

async function afterLoad({ seconds, warmUp }) {
  const { module, context, pid, stop } = await folkmoot.start({ members: 16, comments: 1000 });
  try {
    await putLoad({ module, context, mix: MIX, clients: 16, warmUpSeconds: warmUp, seconds });
    await wait(IDLE);
    return residentMemory(pid);
  } finally {
    await stop();
  }
}
