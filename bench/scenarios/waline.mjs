import { median } from '../load/median.mjs';
import { putLoad } from '../load/load.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import * as waline from '../peers/waline/waline.mjs';
import { short, times, whole } from '../report/figures.mjs';
import { atLeast } from '../report/promise.mjs';
import { LOADS } from './waline-loads.mjs';

const MEMBERS = 16;
const PEERS = [waline, folkmoot];

export const title = 'Beside Waline';

export async function run(options) {
  const promises = [];
  const rows = [];
  for (const load of LOADS) {
    const figures = await compare(load, options);
    const ratio = figures[1].perSecond / figures[0].perSecond;
    const what = `${load.title}, ${load.clients} clients`;
    promises.push(atLeast(`${what}: Folkmoot to Waline`, load.atLeast, ratio, times));
    rows.push([
      what,
      ...figures.flatMap(({ perSecond, p50, p95 }) => [whole(perSecond), short(p50), short(p95)]),
      times(ratio),
    ]);
  }
  const columns = PEERS.flatMap(({ name }) => [`${name}, answers/s`, 'p50 ms', 'p95 ms']);
  return { promises, tables: [{ head: ['', ...columns, 'ratio'], rows }], notes: [] };
}

/** The peers take turns, so that a machine which slows down or is disturbed does so to both. */
async function compare(load, options) {
  const rounds = PEERS.map(() => []);
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const [index, peer] of PEERS.entries()) {
      const figures = await measure(peer, load, options);
      rounds[index].push(figures);
      const { perSecond, generatorCpu } = figures;
      const rate = `${perSecond.toFixed(1)}/s, the load took ${generatorCpu.toFixed(2)} of a core`;
      console.error(`  ${load.title}, round ${round}, ${peer.name}: ${rate}`);
    }
  }
  return rounds.map((figures) => ({
    perSecond: median(figures.map(({ perSecond }) => perSecond)),
    p50: median(figures.map(({ p50 }) => p50)),
    p95: median(figures.map(({ p95 }) => p95)),
  }));
}

async function measure(peer, { comments, mix, clients }, { warmUp, seconds }) {
  const server = await peer.start({ members: MEMBERS, comments });
  try {
    const { module, context } = server;
    return await putLoad({ module, context, mix, clients, warmUpSeconds: warmUp, seconds });
  } finally {
    await server.stop();
  }
}
