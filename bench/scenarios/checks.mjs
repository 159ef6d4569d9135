import { putLoad } from '../load/load.mjs';
import { median } from '../load/median.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import { perSecond, times, whole } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';

/** The share of a post's time that looking through it may cost. */
const PROMISED = 1.1;

const CLIENTS = 16;

export const title = 'What the automatic checks cost a post';

/** Two sites, one that looks through what is posted and one that does not, loaded in turns. */
export async function run({ rounds, seconds, warmUp }) {
  const sites = [];
  const rates = new Map([
    ['true', []],
    ['false', []],
  ]);
  try {
    for (const checks of rates.keys()) {
      const settings = { FOLKMOOT_AUTOMATIC_CHECKS: checks };
      sites.push([checks, await folkmoot.start({ members: CLIENTS, comments: 0, settings })]);
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const [checks, { module, context }] of round % 2 === 1 ? sites : sites.toReversed()) {
        const load = {
          module,
          context,
          mix: [['post', 1]],
          clients: CLIENTS,
          warmUpSeconds: warmUp,
          seconds,
        };
        rates.get(checks).push((await putLoad(load)).perSecond);
      }
      console.error(`  round ${round}: ${[...rates.values()].map((each) => whole(each.at(-1))).join(', ')}`);
    }
  } finally {
    for (const [, { stop }] of sites) await stop();
  }
  const [checked, unchecked] = [...rates.values()].map(median);
  return {
    promises: [atMost('time of a post with the checks to one without', PROMISED, unchecked / checked, times)],
    tables: [
      {
        head: ['posts by 16 clients', ''],
        rows: [
          ['with the automatic checks', perSecond(checked)],
          ['without', perSecond(unchecked)],
        ],
      },
    ],
    notes: [],
  };
}
