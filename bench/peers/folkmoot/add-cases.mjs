import { setTimeout as wait } from 'node:timers/promises';
import { removeFolder, workFolder } from '../../work-folder.mjs';
import { launch, UNDER_LOAD } from './launch.mjs';
import { openSite } from './site.mjs';
import { ROOT } from './build.mjs';

const NOW = '2026-03-01T12:00:00.000Z';

/** Reports of a case, for cases of different urgency. */
const REASONS = ['threat', 'abuse', 'off-topic', 'spam', 'hate'];

const DISCUSSION = crypto.randomUUID();
const CONSULTATION = crypto.randomUUID();

/** Cases written at once. */
const AT_ONCE = 500;

/**
 * A running site with so many cases, as a peer (see `folkmoot.mjs`). Reporting a hundred thousand comments through the
 * door would take an hour, so the reports are written into the log of the stopped site, by moderation's own streams, and its read
 * models follow from there as they always do.
 */
export async function addCases(cases) {
  const directory = workFolder(`cases-${cases}`);
  const first = await launch(directory, UNDER_LOAD);
  const { tokens } = await openSite({ ...first, directory, members: 1 });
  await first.stop('SIGTERM');
  await writeReports(directory, cases);
  const { url, pid, stop: stopServer } = await launch(directory, UNDER_LOAD);
  const context = { url, tokens };
  await caughtUp(context, cases);
  return {
    url,
    pid,
    module: new URL('./queue-requests.mjs', import.meta.url).href,
    context,
    async stop() {
      await stopServer();
      removeFolder(directory);
    },
  };
}

async function writeReports(directory, cases) {
  const { openEmbedded } = await import(`${ROOT}/libs/platform/event-sourcing/dist/embedded.js`);
  const { moderationStreams } = await import(`${ROOT}/apps/moderation/dist/streams.js`);
  const embedded = openEmbedded({ directory });
  try {
    const { store, keyring } = embedded.platformOf('moderation');
    const streams = moderationStreams({ store, keyring });
    for (let begun = 0; begun < cases; begun += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, cases - begun) }, (_, index) =>
        report(streams, begun + index),
      );
      await Promise.all(some);
    }
  } finally {
    await embedded.close();
  }
}

const report = async ({ cases }, number) => {
  const commentId = crypto.randomUUID();
  const comment = {
    commentId,
    discussionId: DISCUSSION,
    consultationId: CONSULTATION,
    topId: commentId,
    authorId: crypto.randomUUID(),
    standing: 'standing',
    published: true,
    textRevision: 0,
    text: 'Oaks, please.',
  };
  const memberId = crypto.randomUUID();
  const now = new Date(Date.parse(NOW) + number).toISOString();
  await cases.execute(
    commentId,
    {
      type: 'report-comment',
      comment,
      member: { memberId, confirmed: true },
      reportId: crypto.randomUUID(),
      reason: REASONS[number % REASONS.length],
      now,
    },
    { commandId: crypto.randomUUID(), correlationId: 'bench', actor: memberId, now },
  );
};

/** Until nothing is left to do in the background: the queue, the figures and the evidence have everything. */
const caughtUp = async ({ url, tokens }, cases) => {
  const read = async (path) => {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${tokens[0]}` } });
    return answer.json();
  };
  const until = async (path, holds) => {
    while (!holds(await read(path))) await wait(500);
  };
  await until('/api/cases', ({ total }) => total === cases);
  await until('/api/figures/as-of', ({ moderation }) => moderation.ordinal >= cases);
  await until('/api/evidence/moderation', ({ blocks }) => blocks >= Math.floor(cases / 1_000));
};
