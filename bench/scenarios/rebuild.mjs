import { median } from '../load/median.mjs';
import { commandLine } from '../peers/folkmoot/command-line.mjs';
import { launch, UNDER_LOAD } from '../peers/folkmoot/launch.mjs';
import { longSite } from '../peers/folkmoot/long-site.mjs';
import { importPolis } from '../peers/folkmoot/polis-import.mjs';
import { call } from '../peers/folkmoot/site.mjs';
import { perSecond, whole } from '../report/figures.mjs';
import { atLeast } from '../report/promise.mjs';

const PROMISED = 20_000;

/** With fewer events, what a rebuild costs once is all that shows. */
const ENOUGH = 10_000;

const LINE = /^(\S+): build \d+ is in place, ([\d,]+) events in [\d.]+ s \(([\d,]+) events\/s\)$/gm;

export const title = 'Rebuilding the read models';

export async function run({ rounds }) {
  const site = await longSite();
  const { directory } = await importPolis();
  const before = await pagesShown(site);
  const measured = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    await rebuildAll(directory, 'Polis export', measured);
    await rebuildAll(site.directory, '50,000 comments', measured);
    console.error(
      `  round ${round}: ${[...measured.values()].map(({ rates }) => whole(rates.at(-1))).join(', ')}`,
    );
  }
  if ((await pagesShown(site)) !== before) throw new Error('other pages than before the rebuild');
  const rows = [...measured.values()].map(({ rates, ...row }) => ({ ...row, rate: median(rates) }));
  return {
    promises: rows
      .filter(({ events }) => events >= ENOUGH)
      .map(({ name, data, rate }) => atLeast(`rebuilding ${name}, ${data}`, PROMISED, rate, perSecond)),
    tables: [
      {
        head: ['read model, data', 'events', 'events/s'],
        rows: rows.map(({ name, data, events, rate }) => [`${name}, ${data}`, whole(events), whole(rate)]),
      },
    ],
    notes: [`The promise is for read models of ${whole(ENOUGH)} events and more.`],
  };
}

const number = (text) => Number(text.replaceAll(',', ''));

async function rebuildAll(directory, data, measured) {
  const { output } = await commandLine('rebuild', '--all', '--data', directory);
  for (const [, name, events, rate] of output.matchAll(LINE)) {
    const key = `${name}, ${data}`;
    const row = measured.get(key) ?? { name, data, events: number(events), rates: [] };
    if (row.events !== number(events)) throw new Error(`${key}: ${events} events, not ${row.events}`);
    row.rates.push(number(rate));
    measured.set(key, row);
  }
  if (measured.size === 0) throw new Error(`no read model was rebuilt: ${output}`);
}

/** The first page in each order, as text. */
async function pagesShown({ directory, long, veteran }) {
  const server = await launch(directory, UNDER_LOAD);
  try {
    const pages = ['newest', 'oldest', 'most-agreed'].map((order) =>
      call(server.url, 'GET', `/api/discussions/${long.id}/comments?order=${order}`, { token: veteran }),
    );
    return JSON.stringify(await Promise.all(pages));
  } finally {
    await server.stop('SIGTERM');
  }
}
