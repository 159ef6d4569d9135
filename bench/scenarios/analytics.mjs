import { setTimeout as wait } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../load/median.mjs';
import * as folkmoot from '../peers/folkmoot/folkmoot.mjs';
import { launch, UNDER_LOAD } from '../peers/folkmoot/launch.mjs';
import { longSite } from '../peers/folkmoot/long-site.mjs';
import { requests } from '../peers/folkmoot/requests.mjs';
import { call } from '../peers/folkmoot/site.mjs';
import { perSecond, whole } from '../report/figures.mjs';
import { atLeast, atMost } from '../report/promise.mjs';

const EVENTS_A_SECOND = 20_000;
const EFFECT = 250;

/** Posts whose effect is waited for in a round, at the pace of people. */
const POSTS = 200;
const PAUSE = 20;

/** Figures that have stood still for so long have everything, in milliseconds. */
const QUIET = 500;

const milliseconds = (value) => `${whole(value)} ms`;

export const title = 'Analytics';

export async function run({ rounds }) {
  const { directory } = await longSite();
  const rates = [];
  for (let round = 1; round <= rounds; round += 1) {
    rates.push(await catchingUp(directory));
    console.error(`  round ${round}: ${perSecond(rates.at(-1))}`);
  }
  const effects = await untilTheEffect(rounds);
  const rate = median(rates);
  return {
    promises: [
      atLeast('hearing everything anew, from the topics to the figures', EVENTS_A_SECOND, rate, perSecond),
      atMost('from a post to its effect in analytics, p95', EFFECT, effects.p95, milliseconds),
    ],
    tables: [
      {
        head: ['', ''],
        rows: [
          ['events heard and folded, from empty', perSecond(rate)],
          ['from a post to its effect, median', milliseconds(effects.p50)],
          ['from a post to its effect, p95', milliseconds(effects.p95)],
        ],
      },
    ],
    notes: [
      'Hearing is the difference between two starts of the process, with the documents of analytics gone and with them there, each to the last event in the figures.',
    ],
  };
}

/**
 * Events a second with the documents of analytics gone, so that all of it is heard again: how much longer the process takes until
 * they are in the figures than where they are there already.
 */
async function catchingUp(directory) {
  const { seconds: usual } = await startedAndFolded(directory);
  for (const suffix of ['', '-wal', '-shm'])
    await rm(join(directory, 'documents', `analytics.db${suffix}`), { force: true });
  const { seconds: anew, events } = await startedAndFolded(directory);
  return events / (anew - usual);
}

/** Seconds from the start of the process until no more is folded, and how much that is. */
async function startedAndFolded(directory) {
  const begun = performance.now();
  const server = await launch(directory, UNDER_LOAD);
  try {
    let seen = { events: -1 };
    for (;;) {
      const { discussion, identity, moderation } = await call(server.url, 'GET', '/api/figures/as-of');
      const events = discussion.ordinal + identity.ordinal + moderation.ordinal;
      const now = performance.now();
      if (events !== seen.events) seen = { events, at: now };
      else if (events > 50_000 && now - seen.at > QUIET) return { seconds: (seen.at - begun) / 1000, events };
      await wait(20);
    }
  } finally {
    await server.stop('SIGTERM');
  }
}

async function untilTheEffect(rounds) {
  const { context, stop } = await folkmoot.start({ members: 1, comments: 0 });
  const { url, tokens } = context;
  const { post } = requests(context);
  const took = [];
  try {
    for (let number = 0; number < POSTS * rounds; number += 1) {
      await wait(PAUSE);
      const { path, body } = post(0);
      const begun = performance.now();
      const { position } = await call(url, 'POST', path, { token: tokens[0], body: JSON.parse(body) });
      const asOf = await call(url, 'GET', `/api/figures/as-of?position=${position}`);
      took.push(performance.now() - begun);
      if (asOf.discussion.position < position) throw new Error('the effect was not there after a second');
    }
  } finally {
    await stop();
  }
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.floor(took.length * share)];
  return { p50: at(0.5), p95: at(0.95) };
}
