import { putLoad } from '../load/load.mjs';
import { median } from '../load/median.mjs';
import { addCases } from '../peers/folkmoot/add-cases.mjs';
import { perSecond, times, whole } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';

const FEW = 100;
const MANY = 100_000;
const PROMISED = 2;
const CLIENTS = 4;

export const title = 'The queue of moderators';

/** Two sites, one with 100 cases and one with 100,000; the first page of each is read in turns. */
export async function run({ rounds, seconds, warmUp }) {
  const sites = [];
  const rates = new Map([
    [FEW, []],
    [MANY, []],
  ]);
  try {
    for (const cases of rates.keys()) sites.push([cases, await addCases(cases)]);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [cases, { module, context }] of round % 2 === 1 ? sites : sites.toReversed()) {
        const load = {
          module,
          context,
          mix: [['queue', 1]],
          clients: CLIENTS,
          warmUpSeconds: warmUp,
          seconds,
        };
        rates.get(cases).push((await putLoad(load)).perSecond);
      }
      console.error(`  round ${round}: ${[...rates.values()].map((each) => whole(each.at(-1))).join(', ')}`);
    }
  } finally {
    for (const [, { stop }] of sites) await stop();
  }
  const [few, many] = [...rates.values()].map(median);
  return {
    promises: [atMost('first page out of 100,000 cases to one out of 100', PROMISED, few / many, times)],
    tables: [
      {
        head: ['first pages of the queue by 4 clients', ''],
        rows: [
          ['out of 100 cases', perSecond(few)],
          ['out of 100,000 cases', perSecond(many)],
        ],
      },
    ],
    notes: [],
  };
}
