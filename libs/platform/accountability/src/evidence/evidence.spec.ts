import { hash } from 'node:crypto';
import { OlderLog } from '@folkmoot/event-sourcing';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { HOUR } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { context, platformInMemory, tallyHttp, tallyStreams } from '../../test/tally-service.js';
import type { EvidenceBlock, EvidencePage } from './evidence.answer.js';
import { evidenceOf } from './evidence-of.js';
import { EvidenceContradicted } from './keep-evidence.js';
import type { Evidence } from './start-evidence.js';

const opened: { stop(): Promise<void>; close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop, close } of opened.splice(0)) {
    await stop();
    await close();
  }
});

const site = async (platform = platformInMemory()) => {
  const { codecs, tallies } = tallyStreams(platform);
  const own = evidenceOf({ context: 'tally', codecs });
  const errors: unknown[] = [];
  let now = '2026-03-01T12:00:00.000Z';
  const start = (every?: number, beginning = HOUR): Promise<Evidence> =>
    own.start({
      platform,
      now: () => now,
      onError: (error) => errors.push(error),
      pause: 0,
      beginning,
      ...(every !== undefined && { every }),
    });
  const evidence = await start();
  opened.push({ stop: () => evidence.stop(), close: () => platform.close() });
  const id = crypto.randomUUID();
  return {
    platform,
    evidence,
    start,
    errors,
    id,
    at: (instant: string) => {
      now = instant;
    },
    raise: async (times: number) => {
      for (let n = 0; n < times; n += 1) {
        const stream = n === 0 ? id : crypto.randomUUID();
        await tallies.execute(stream, { type: 'raise', by: 0, note: `Note ${n}` }, context());
      }
    },
    http: () => tallyHttp(own.controllers, own.providers(evidence)),
  };
};

/** As an outsider does it, from what is published alone. */
const rootFrom = (context: string, commitments: readonly string[]): string =>
  commitments
    .reduce(
      (link, commitment) => hash('sha256', Buffer.concat([link, Buffer.from(commitment, 'hex')]), 'buffer'),
      hash('sha256', `folkmoot evidence v1 ${context}`, 'buffer'),
    )
    .toString('hex');

describe('evidence', () => {
  it('is made anew by anybody, from published commitments alone, over complete blocks and a part of one', async () => {
    const { evidence, raise, http, at } = await site();
    await raise(1_003);
    await evidence.catchUp();
    at('2026-03-02T00:00:05.000Z');
    await raise(1_004);
    await evidence.catchUp();
    const { get, close } = await http();
    const { body } = await get<EvidencePage>('/evidence/tally');
    expect(body).toMatchObject({ context: 'tally', blocks: 3, page: 1, pages: 1, total: 2 });
    expect(body.items.map(({ date, events }) => [date, events])).toEqual([
      ['2026-03-02', 2_007],
      ['2026-03-01', 1_003],
    ]);
    const commitments: string[] = [];
    for (const number of [1, 2, 3]) {
      const block = (await get<EvidenceBlock>(`/evidence/tally/blocks/${number}`)).body;
      expect(block.firstEvent).toBe((number - 1) * 1_000 + 1);
      expect(rootFrom('tally', commitments)).toBe(block.before);
      commitments.push(...block.commitments);
      expect(rootFrom('tally', commitments)).toBe(block.link);
    }
    for (const { events, root } of body.items) {
      expect(rootFrom('tally', commitments.slice(0, events))).toBe(root);
    }
    await close();
  });

  it('tells nothing of the events: neither their ids nor a hash that could be tried', async () => {
    const { evidence, platform, raise, http } = await site();
    await raise(1);
    await evidence.catchUp();
    const { get, close } = await http();
    const written = JSON.stringify((await get('/evidence/tally/blocks/1')).body);
    const { events } = await platform.store.readAll({ prefixes: ['tally-'], after: '' as never, limit: 1 });
    const [event] = events;
    expect(written).not.toContain(event?.id);
    const other = await site();
    await other.platform.store.append(event?.stream ?? '', 'no-stream', [event as never]);
    await other.evidence.catchUp();
    const [same] = (await other.evidence.kept.lastBlock())?.ids ?? [];
    expect(same).toBe(event?.id);
    expect((await other.evidence.kept.lastBlock())?.link).not.toEqual(
      (await evidence.kept.lastBlock())?.link,
    );
    await close();
  });

  it('is the same whether it was kept at once or little by little', async () => {
    const all = await site();
    await all.raise(1_300);
    await all.evidence.catchUp();
    const again = await site({ ...platformInMemory(all.platform.store), keyring: all.platform.keyring });
    await again.evidence.catchUp();
    await all.raise(5);
    await again.evidence.catchUp();
    await all.evidence.catchUp();
    await again.raise(1);
    for (const { evidence } of [all, again]) await evidence.catchUp();
    expect(await again.evidence.kept.lastBlock()).toEqual(await all.evidence.kept.lastBlock());
  });

  it('catches up by itself, at the start and from time to time', async () => {
    const { start, raise, evidence } = await site();
    await raise(2);
    const ownRhythm = await start(5);
    await eventually(async () => expect((await evidence.kept.lastBlock())?.ids).toHaveLength(2));
    await raise(1);
    await eventually(async () => expect((await evidence.kept.lastBlock())?.ids).toHaveLength(3));
    await ownRhythm.stop();
  });

  it('begins with the first event, however long the next look is off', async () => {
    const { start, raise, evidence } = await site();
    const ownRhythm = await start(HOUR, 1);
    await raise(1);
    await eventually(async () => expect((await evidence.kept.lastBlock())?.ids).toHaveLength(1));
    await ownRhythm.stop();
  });

  it('has one root a day, which is never replaced, and none of an empty log', async () => {
    const { evidence, raise, at } = await site();
    await evidence.catchUp();
    expect(await evidence.kept.countRoots()).toBe(0);
    await raise(1);
    await evidence.catchUp();
    const [morning] = await evidence.kept.roots({ limit: 9 });
    await raise(1);
    await evidence.catchUp();
    expect(await evidence.kept.roots({ limit: 9 })).toEqual([morning]);
    at('2026-03-03T00:00:00.000Z');
    await evidence.catchUp();
    expect((await evidence.kept.roots({ limit: 9 })).map(({ id, events }) => [id, events])).toEqual([
      ['2026-03-03', 2],
      ['2026-03-01', 1],
    ]);
  });

  it('does not change when keys are destroyed', async () => {
    const { evidence, platform, raise, id } = await site();
    await raise(3);
    await evidence.catchUp();
    const before = await evidence.kept.lastBlock();
    expect(await platform.keyring.destroy(`tally:${id}`)).toBe(true);
    await evidence.catchUp();
    expect(await evidence.kept.lastBlock()).toEqual(before);
  });

  it('does not start on a log that ends before it, as one from an older backup does', async () => {
    const { evidence, platform, raise } = await site();
    await raise(3);
    await evidence.catchUp();
    const older = { ...platform, store: sqliteEventStore({ path: ':memory:' }) };
    const { codecs } = tallyStreams(older);
    const started = evidenceOf({ context: 'tally', codecs }).start({
      platform: older,
      now: () => '2026-03-01T12:00:00.000Z',
      onError: () => undefined,
    });
    await expect(started).rejects.toThrow(OlderLog);
    await older.store.close();
  });

  it('adds nothing to a log that is not the one that it knows', async () => {
    const { evidence, platform, raise } = await site();
    await raise(3);
    await evidence.catchUp();
    const before = await evidence.kept.lastBlock();
    const other = await site();
    await other.raise(9);
    const errors: unknown[] = [];
    const { codecs } = tallyStreams(other.platform);
    const mixed = await evidenceOf({ context: 'tally', codecs }).start({
      platform: { ...platform, store: other.platform.store },
      now: () => '2026-03-04T12:00:00.000Z',
      onError: (error) => errors.push(error),
    });
    await expect(mixed.catchUp()).rejects.toThrow(EvidenceContradicted);
    expect(errors).toEqual([expect.any(EvidenceContradicted)]);
    expect(await mixed.kept.lastBlock()).toEqual(before);
    expect(await mixed.kept.countRoots()).toBe(1);
    await mixed.stop();
  });

  it.each(['0', '2', 'one', '-1', '99999999999'])('there is no block %s', async (number) => {
    const { evidence, raise, http } = await site();
    await raise(1);
    await evidence.catchUp();
    const { get, close } = await http();
    expect(await get(`/evidence/tally/blocks/${number}`)).toMatchObject({
      status: 404,
      body: { type: '/problems/tally/evidence-block-not-found' },
    });
    await close();
  });
});
