import { setTimeout as wait } from 'node:timers/promises';
import { sendAll } from '../../load/send-all.mjs';
import { workFolder } from '../../work-folder.mjs';
import { launch, UNDER_LOAD } from './launch.mjs';
import { requests } from './requests.mjs';
import { call, openDiscussion, openSite } from './site.mjs';

const MEMBERS = 16;

/** As 50 has, so that the last page holds ten comments in both. */
const LONG = 50_010;
const SHORT = 50;

/**
 * Of 50 comments. Their pages are more than the service keeps, so that reading them in turn finds none kept; the
 * discussions are fewer than those whose ranking it keeps, as it keeps that of the long one.
 */
const SHORT_ONES = 190;

let made;

/**
 * A data directory with one discussion of 50,010 comments and 190 of 50, all posted through the API; made once in a run
 * and then nobody's: whoever launches a server on it leaves the comments as they are. One member agrees with every
 * third comment, so that agreement is another order than time, and `veteran` is unsure about every fifth: four stances
 * on a page of 20, and more than 10,000 in all. `newcomer` has none.
 */
export const longSite = () => (made ??= make());

async function make() {
  const directory = workFolder('long-site');
  const server = await launch(directory, UNDER_LOAD);
  const { url } = server;
  const { consultation, tokens } = await openSite({ ...server, directory, members: MEMBERS });
  const [newcomer, crowd, veteran] = tokens.slice(-3);
  const open = () => openDiscussion(url, tokens[0], consultation);
  const long = { id: await open(), total: LONG };
  const short = [];
  while (short.length < SHORT_ONES) short.push({ id: await open(), total: SHORT });
  const discussions = [long, ...short];

  await post(url, tokens, discussions);
  const stances = [];
  for (const discussion of discussions) {
    for (const [index, comment] of (await commentsInOrder(url, newcomer, discussion)).entries()) {
      if (index % 3 === 0) stances.push({ comment, token: crowd, stance: 'agree' });
      if (index % 5 === 0) stances.push({ comment, token: veteran, stance: 'unsure' });
    }
  }
  await sendAll(url, stances.length, (index) => stanceRequest(stances[index]), MEMBERS);
  await server.stop('SIGTERM');
  return { directory, long, short, newcomer, veteran };
}

/** Into the long one in one go, then one after the other. */
async function post(url, tokens, discussions) {
  const builders = discussions.map(({ id, total }) => {
    const { post } = requests({ discussion: id, tokens });
    return Array.from({ length: total }, () => post);
  });
  const turns = builders.flat();
  console.error(`  filling: ${turns.length} comments`);
  await sendAll(url, turns.length, (index, client) => turns[index](client), MEMBERS);
}

/** Ids, oldest first, once the read model has all. */
async function commentsInOrder(url, token, { id, total }) {
  const ids = [];
  for (let page = 1; ids.length < total; page += 1) {
    const path = `/api/discussions/${id}/comments?order=oldest&page=${page}`;
    let answer = await call(url, 'GET', path, { token });
    while (answer.total < total) {
      await wait(50);
      answer = await call(url, 'GET', path, { token });
    }
    ids.push(...answer.items.map((comment) => comment.id));
  }
  return ids;
}

const stanceRequest = ({ comment, token, stance }) => ({
  method: 'PUT',
  path: `/api/comments/${comment}/stance`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ stance }),
  accepted: (status) => status === 200,
});
