import { setTimeout as wait } from 'node:timers/promises';
import { sendAll } from '../load/send-all.mjs';
import { median } from '../load/median.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import { requests } from '../peers/folkmoot/requests.mjs';
import { call, PASSWORD } from '../peers/folkmoot/site.mjs';
import { seconds } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';

const COMMENTS = 1_000;
const PROMISED = 2;

export const title = 'Being forgotten';

/** A member with 1,000 comments among others asks to be forgotten with all words; counted until every service has confirmed. */
export async function run({ rounds }) {
  const members = rounds + 2;
  const { context, stop } = await folkmoot.start({ members, comments: 5_000 });
  const { url, tokens } = context;
  const took = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const token = tokens[round];
      const { post } = requests({ ...context, tokens: [token] });
      await sendAll(url, COMMENTS, () => post(0), 8);
      took.push(await erased(url, token));
      console.error(`  round ${round}: ${seconds(took.at(-1))}`);
    }
  } finally {
    await stop();
  }
  const time = median(took);
  return {
    promises: [atMost('a member with 1,000 comments is erased everywhere', PROMISED, time, seconds)],
    tables: [
      { head: ['', ''], rows: [['from asking to the last confirmation on the receipt', seconds(time)]] },
    ],
    notes: ['Beside 5,000 comments of others; each round one more member.'],
  };
}

/** Seconds from the request until the receipt is complete. */
async function erased(url, token) {
  const begun = performance.now();
  const body = { words: 'erased', password: PASSWORD };
  const { id } = await call(url, 'POST', '/api/me/erasure', { token, body });
  for (;;) {
    const { completedAt, parts } = await call(url, 'GET', `/api/erasures/${id}`);
    if (completedAt !== null) {
      const words = parts.flatMap(({ erased }) => erased).find(({ count }) => count >= COMMENTS);
      if (!words) throw new Error(`the receipt does not tell of ${COMMENTS} comments`);
      return (performance.now() - begun) / 1000;
    }
    await wait(5);
  }
}
