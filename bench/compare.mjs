import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { installOnce } from './install.mjs';
import { isolate } from './isolated.mjs';
import { putLoad } from './load/load.mjs';
import { median } from './load/median.mjs';
import * as folkmoot from './peers/folkmoot/folkmoot.mjs';
import * as waline from './peers/waline/waline.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { ratioTable } from './table.mjs';

const MEMBERS = 16;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '8' },
    'warm-up': { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});

const peers = [waline, folkmoot].filter(({ name }) => [undefined, name].includes(options.only));

installOnce(new URL('.', import.meta.url));
for (const peer of peers) peer.install();
isolate(import.meta.url);
// A peer registers what has to end with this process on 'exit', which a signal alone does not raise.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const [busy] = loadavg();
if (busy > availableParallelism() / 4) {
  console.error(`Something else is running here (load ${busy.toFixed(1)}): the figures will scatter.`);
}

const rows = [];
for (const scenario of SCENARIOS) rows.push({ ...scenario, figures: await compare(scenario) });
console.log(
  ratioTable(
    peers.map(({ name }) => name),
    rows,
  ),
);

/** The peers take turns, so that a machine which slows down or is disturbed does so to both. */
async function compare(scenario) {
  const rounds = peers.map(() => []);
  for (let round = 1; round <= Number(options.rounds); round += 1) {
    for (const [index, peer] of peers.entries()) {
      const figures = await measure(peer, scenario);
      rounds[index].push(figures);
      const { perSecond, generatorCpu } = figures;
      const rate = `${perSecond.toFixed(1)}/s, the load took ${generatorCpu.toFixed(2)} of a core`;
      console.error(`${scenario.title}, round ${round}, ${peer.name}: ${rate}`);
    }
  }
  return rounds.map((figures) => ({
    perSecond: median(figures.map(({ perSecond }) => perSecond)),
    p50: median(figures.map(({ p50 }) => p50)),
    p95: median(figures.map(({ p95 }) => p95)),
  }));
}

async function measure(peer, { comments, mix, clients }) {
  const server = await peer.start({ members: MEMBERS, comments });
  try {
    return await putLoad({
      module: server.module,
      context: server.context,
      mix,
      clients,
      warmUpSeconds: Number(options['warm-up']),
      seconds: Number(options.seconds),
    });
  } finally {
    await server.stop();
  }
}
