import { putLoad } from '../load/load.mjs';
import { median } from '../load/median.mjs';
import { residentMemory } from '../load/resident-memory.mjs';
import { launch, UNDER_LOAD } from '../peers/folkmoot/launch.mjs';
import { longSite } from '../peers/folkmoot/long-site.mjs';
import { megabytes, times } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';
import { LENGTHS, ORDERS, PAGES, READERS } from './long-discussion-requests.mjs';

const MODULE = new URL('./long-discussion-requests.mjs', import.meta.url).href;
const PROMISED = 1.2;

const READER = { newcomer: 'no stances', veteran: '10,000 stances' };

export const title = 'A page out of 50,000 comments and out of 50';

/** One client takes turns between the two: with more, each would wait for the other's pages too, and both look alike. */
export async function run({ rounds, seconds, warmUp }) {
  const { directory, ...site } = await longSite();
  const again = combinations(PAGES.flatMap((page) => ORDERS.map((order) => `again/${order}/${page}`)));
  const another = combinations(ORDERS.map((order) => `another/${order}`));
  const server = await launch(directory, UNDER_LOAD);
  const context = { url: server.url, ...site };
  const load = { module: MODULE, context, clients: 1, warmUpSeconds: warmUp, seconds };
  const measured = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const figures = {};
      for (const names of [again, another]) {
        const mix = names.flatMap((name) => LENGTHS.map((length) => [`${name}/${length}`, 1]));
        const { byRequest, perSecond } = await putLoad({ ...load, mix });
        Object.assign(figures, byRequest);
        console.error(`  round ${round}, ${names[0]} and others: ${Math.round(perSecond)}/s`);
      }
      measured.push(figures);
    }
    return reported(again, another, measured, residentMemory(server.pid));
  } finally {
    await server.stop('SIGTERM');
  }
}

const combinations = (kinds) => kinds.flatMap((kind) => READERS.map((reader) => `${kind}/${reader}`));

function reported(again, another, measured, memory) {
  const rowOf = (name) => {
    const [short, long] = LENGTHS.map((length) =>
      median(measured.map((round) => round[`${name}/${length}`].p50)),
    );
    return { name, short, long, ratio: long / short };
  };
  const [kept, made] = [again, another].map((names) => names.map(rowOf));
  const worst = (rows) => Math.max(...rows.map(({ ratio }) => ratio));
  return {
    promises: [
      atMost('the same page again, 50,000 to 50, worst of 18', PROMISED, worst(kept), times),
      atMost('another page each time, 50,000 to 50, worst of 6', PROMISED, worst(made), times),
    ],
    tables: [kept, made].map((rows) => ({
      head: ['page, order, reader', 'out of 50, p50 ms', 'out of 50,000, p50 ms', 'ratio'],
      rows: rows.map(({ name, short, long, ratio }) => [
        inWords(name),
        short.toFixed(3),
        long.toFixed(3),
        times(ratio),
      ]),
    })),
    notes: [
      'The first table reads each page again and again, as the readers of a discussion do; the second another page each' +
        '\ntime, which the service does not have ready. ' +
        `With all of this read, the process held ${megabytes(memory)}.`,
    ],
  };
}

function inWords(name) {
  const parts = name.split('/');
  const reader = READER[parts.at(-1)];
  return parts[0] === 'again' ? `${parts[2]}, ${parts[1]}, ${reader}` : `another, ${parts[1]}, ${reader}`;
}
