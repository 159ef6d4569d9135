import { putLoad } from '../load/load.mjs';
import { median } from '../load/median.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import { short, whole } from '../report/figures.mjs';

const MODULE = new URL('./html-requests.mjs', import.meta.url).href;
const CLIENTS = 16;

const PAGES = [
  ['home', 'the first page, a visitor'],
  ['discussion', 'a discussion with 20 of 1,000 comments, a visitor'],
  ['discussion as a member', 'the same, logged in'],
];

export const title = 'Pages of the website';

export async function run({ rounds, seconds, warmUp }) {
  const { context, stop } = await folkmoot.start({ members: CLIENTS, comments: 1000 });
  const measured = PAGES.map(() => []);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, [name]] of PAGES.entries()) {
        const load = { module: MODULE, context, mix: [[name, 1]], clients: CLIENTS };
        const figures = await putLoad({ ...load, warmUpSeconds: warmUp, seconds });
        measured[index].push(figures);
        console.error(`  ${name}, round ${round}: ${figures.perSecond.toFixed(1)}/s`);
      }
    }
  } finally {
    await stop();
  }
  const of = (index, figure) => median(measured[index].map((figures) => figures[figure]));
  return {
    promises: [],
    tables: [
      {
        head: [`${CLIENTS} clients`, 'pages/s', 'p50 ms', 'p95 ms'],
        rows: PAGES.map(([, what], index) => [
          what,
          whole(of(index, 'perSecond')),
          short(of(index, 'p50')),
          short(of(index, 'p95')),
        ]),
      },
    ],
    notes: ['Every page is rendered for its reader: nothing of its HTML is kept.'],
  };
}
