import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { commentPosted, outgoing, sessionRevoked } from '@folkmoot/contracts';
import { type Position, positionOf } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import {
  DISCUSSION,
  fakeSessions,
  type GatewayUnderTest,
  gatewayUnderTest,
  HIDDEN,
  logInAs,
} from '../gateway-under-test.js';

let gateway: GatewayUnderTest;
let base: string;
beforeEach(async () => {
  gateway = await gatewayUnderTest({ FOLKMOOT_STREAMS_PER_ADDRESS: '3' });
  await gateway.app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(gateway.app.getHttpServer().address() as AddressInfo).port}`;
});
afterEach(() => gateway.stop());

const envelope = (subject: string, position: Position) => ({
  id: randomUUID(),
  subject,
  time: '2026-03-01T09:00:00.000Z',
  position,
  correlationid: randomUUID(),
  causationid: randomUUID(),
});

const posted = (discussionId: string, sequence: number) => {
  const commentId = randomUUID();
  return outgoing(
    commentPosted.create({
      ...envelope(`comment-${commentId}`, positionOf(sequence)),
      data: {
        commentId,
        discussionId,
        consultationId: randomUUID(),
        authorId: randomUUID(),
        postedAt: '2026-03-01T09:00:00.000Z',
      },
    }),
  );
};

/** Reads a stream to its end, or until it is left. */
const follow = async (path: string, headers: Record<string, string> = {}) => {
  const leave = new AbortController();
  const response = await fetch(`${base}/api/discussions/${path}`, { headers, signal: leave.signal });
  const seen = { text: '', ended: false };
  const reading = (async () => {
    for await (const chunk of response.body!) seen.text += Buffer.from(chunk).toString('utf8');
  })().then(
    () => (seen.ended = true),
    () => (seen.ended = true),
  );
  return { response, seen, leave: () => (leave.abort(), reading) };
};
const news = (text: string) =>
  [...text.matchAll(/event: new-comments\nid: 0*(\d+)\ndata: \{"count":(\d+)\}/g)].map(([, id, count]) => [
    Number(id),
    Number(count),
  ]);

describe('a live stream', () => {
  it('begins with where the log is, and counts what is posted from then on', async () => {
    const { response, seen, leave } = await follow(`${DISCUSSION}/live`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    await eventually(() => expect(seen.text).toMatch(/^retry: 3000\nid: 0{19}7\n\n/));
    const again = posted(DISCUSSION, 8);
    await gateway.messaging.publish([posted(randomUUID(), 8), again, again]);
    await eventually(() => expect(news(seen.text)).toEqual([[8, 1]]));
    await leave();
  });

  it('tells a burst at most twice a second, with nothing lost', async () => {
    const { seen, leave } = await follow(`${DISCUSSION}/live`);
    const begun = performance.now();
    const end = begun + 700;
    let last = 9;
    while (performance.now() < end) await gateway.messaging.publish([posted(DISCUSSION, (last += 1))]);
    await eventually(() => expect(news(seen.text).at(-1)).toEqual([last, last - 9]));
    expect(last).toBeGreaterThan(20);
    expect(news(seen.text).length).toBeLessThanOrEqual((performance.now() - begun) / 500 + 2);
    await leave();
  });

  it('goes on where a reader left off, without counting twice what the service has counted', async () => {
    const last = positionOf(5);
    const { seen, leave } = await follow(`${DISCUSSION}/live`, { 'last-event-id': last });
    await eventually(() => expect(news(seen.text)).toEqual([[7, 2]]));
    await gateway.messaging.publish([posted(DISCUSSION, 6), posted(DISCUSSION, 9)]);
    await eventually(() => expect(news(seen.text)).toEqual([[7, 2], [9, 3]])); // prettier-ignore
    await leave();
    const query = await follow(`${DISCUSSION}/live?after=${last}`);
    await eventually(() => expect(news(query.seen.text)).toEqual([[7, 2]]));
    await query.leave();
  });

  it('of a page that shows a discussion is opened as of that page', async () => {
    const seen = positionOf(5);
    const { leave } = await follow(`${DISCUSSION}/live?after=${seen}`);
    const [{ path, headers } = {}] = gateway.requests;
    expect([path, headers?.['folkmoot-position']]).toEqual([`/discussions/${DISCUSSION}`, seen]);
    await leave();
  });

  it.each([
    ['not-an-id/live', 400],
    [`${DISCUSSION}/live?after=7`, 400],
    [`${DISCUSSION}/live?after=${positionOf(1)}&after=${positionOf(2)}`, 400],
    [`${HIDDEN}/live`, 404],
  ])('at %s is refused with %i', async (path, status) => {
    const { response, leave } = await follow(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    await leave();
  });

  it('by another method is not there', async () => {
    const response = await fetch(`${base}/api/discussions/${DISCUSSION}/live`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('ends when the session is revoked', async () => {
    const token = logInAs({});
    const { sessionId, memberId } = fakeSessions.get(token)!;
    const { seen } = await follow(`${HIDDEN}/live`, { authorization: `Bearer ${token}` });
    await eventually(() => expect(seen.text).toContain('retry'));
    await gateway.messaging.publish([
      outgoing(
        sessionRevoked.create({
          ...envelope(`session-${sessionId}`, positionOf(9)),
          data: { sessionId, memberId },
        }),
      ),
    ]);
    await eventually(() => expect(seen.ended).toBe(true));
  });

  it('is one of few for an address, and leaves its place when the reader goes', async () => {
    const open = [];
    for (let n = 0; n < 3; n += 1) open.push(await follow(`${DISCUSSION}/live`));
    const { response } = await follow(`${DISCUSSION}/live`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    await open.pop()!.leave();
    await eventually(async () => {
      const next = await follow(`${DISCUSSION}/live`);
      if (next.response.status === 200) open.push(next);
      expect(next.response.status).toBe(200);
    });
    for (const stream of open) await stream.leave();
  });

  it('ends when the gateway stops', async () => {
    const { seen } = await follow(`${DISCUSSION}/live`);
    await gateway.app.close();
    await eventually(() => expect(seen.ended).toBe(true));
  });
});
