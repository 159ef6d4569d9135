import {
  analyticsErasureConfirmed,
  discussionErasureConfirmed,
  moderationErasureConfirmed,
  outgoing,
} from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

describe('the receipt of an erasure', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const contracts = {
    discussion: discussionErasureConfirmed,
    moderation: moderationErasureConfirmed,
    analytics: analyticsErasureConfirmed,
  };
  const confirm = (context: keyof typeof contracts, erasureId: string, memberId: string, times = 1) => {
    const envelope = contracts[context].create({
      id: crypto.randomUUID(),
      subject: `erased-in-${context}-${erasureId}`,
      time: '2026-03-01T12:00:00.000Z',
      position: positionOf(1),
      correlationid: 'request',
      causationid: 'command',
      data: {
        erasureId,
        memberId,
        erased: [{ what: `things of ${context}`, count: 2 }],
        confirmedAt: '2026-03-01T12:00:05.000Z',
      },
    });
    return service.platform.messaging.publish(Array.from({ length: times }, () => outgoing(envelope)));
  };
  interface Part {
    part: string;
    state: string;
    erased: object[];
    confirmedAt: string | null;
  }
  const look = async (erasureId: string) =>
    (await service.ask('GET', `/erasures/${erasureId}`)).body as {
      completedAt: string | null;
      parts: Part[];
    };

  it('says what was erased where as each part follows, and when all have', async () => {
    const rhys = await service.person('Rhys');
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ageBand: '35-44' } });
    const asked = await service.ask('POST', '/me/erasure', {
      as: rhys,
      body: { words: 'kept', password: PASSWORD },
    });
    const { id } = asked.body as { id: string };
    const first = await look(id);
    expect(first).toMatchObject({
      id,
      requestedAt: '2026-03-01T12:00:00.000Z',
      words: 'kept',
      completedAt: null,
    });
    expect(first.parts.map(({ part }) => part)).toEqual([
      'identity',
      'discussion',
      'moderation',
      'analytics',
    ]);
    await eventually(async () =>
      expect((await look(id)).parts[0]).toEqual({
        part: 'identity',
        state: 'erased',
        erased: [
          { what: 'names', count: 1 },
          { what: 'addresses', count: 1 },
          { what: 'profiles', count: 1 },
          { what: 'sessions', count: 1 },
        ],
        confirmedAt: '2026-03-01T12:00:00.000Z',
      }),
    );
    await confirm('analytics', id, rhys.memberId, 2);
    await confirm('moderation', id, rhys.memberId);
    await eventually(async () =>
      expect((await look(id)).parts.map(({ state }) => state)).toEqual([
        'erased',
        'pending',
        'erased',
        'erased',
      ]),
    );
    expect((await look(id)).completedAt).toBeNull();
    service.at('2026-03-01T12:00:06.000Z');
    await confirm('discussion', id, rhys.memberId);
    await eventually(async () => expect((await look(id)).completedAt).toBe('2026-03-01T12:00:06.000Z'));
    expect((await look(id)).parts[1]).toEqual({
      part: 'discussion',
      state: 'erased',
      erased: [{ what: 'things of discussion', count: 2 }],
      confirmedAt: '2026-03-01T12:00:05.000Z',
    });
  });

  it('has an id that nobody can work out from what was asked, and is unknown under others', async () => {
    const ids: string[] = [];
    for (const round of [1, 2]) {
      const other = await identityUnderTest();
      const rhys = await other.person(`Rhys ${round}`.replace(' ', ''));
      const { body } = await other.ask('POST', '/me/erasure', {
        as: rhys,
        key: 'the-same',
        body: { words: 'kept', password: PASSWORD },
      });
      ids.push((body as { id: string }).id);
      await other.stop();
    }
    expect(ids[0]).not.toBe(ids[1]);
    expect(await service.ask('GET', `/erasures/${ids[0] as string}`)).toMatchObject({
      status: 404,
      type: '/problems/identity/erasure-unknown',
    });
    expect(await service.ask('GET', '/erasures/nonsense')).toMatchObject({ status: 400 });
  });
});
