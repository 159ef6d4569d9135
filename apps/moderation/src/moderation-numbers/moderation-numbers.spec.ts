import {
  moderationUnderTest,
  type ModerationUnderTest,
  NOON,
  type Person,
} from '../moderation-under-test.js';
import type { ModerationNumbers } from './moderation-numbers.answer.js';

describe('the numbers of moderation', () => {
  let service: ModerationUnderTest;
  beforeAll(async () => {
    service = await moderationUnderTest();
    service.at(NOON);
  });
  afterAll(() => service.stop());

  const numbers = (consultationId?: string): Promise<ModerationNumbers> =>
    service.read(
      `/moderation/numbers${consultationId === undefined ? '' : `?consultation=${consultationId}`}`,
    );
  const decide = async (id: string, as: Person, own: object) =>
    service.done('POST', `/cases/${id}/decisions`, as, {
      seen: await service.seen(id),
      statement: 'It insults a neighbour.',
      ...own,
    });

  const nothing = {
    reports: [],
    cases: 0,
    decisions: [],
    missed: 0,
    timeTaken: { decisions: 0, median: null, ninetieth: null },
    appeals: { lodged: 0, upheld: 0, overturned: 0 },
    warnings: 0,
    suspensions: 0,
  };

  it('are nothing at first', async () => {
    expect(await numbers()).toEqual({ ...nothing, open: 0, months: [] });
  });

  it('count reports, cases, decisions, times, appeals, warnings and suspensions, in all and by month', async () => {
    const [rhys, mair, ann] = [
      await service.person('Rhys'),
      await service.person('Mair'),
      await service.person('Ann'),
    ];
    const [mo, judge] = [await service.moderator('Mo'), await service.moderator('Judge')];
    const place = await service.others.open();
    const elsewhere = await service.others.open();
    const post = async (where: typeof place) => (await service.others.post(where, rhys.memberId)).commentId;
    const [first, second, third] = [await post(place), await post(place), await post(elsewhere)];
    await service.report(first, mair);
    await service.report(first, ann, { reason: 'spam' });
    await service.report(second, mair);
    await service.report(third, mair);
    service.at('2026-03-01T12:04:00.000Z');
    await decide(first, mo, { action: 'hide', reason: 'abuse' });
    service.at('2026-04-01T09:00:00.000Z');
    await decide(second, mo, { action: 'keep', reason: 'no-breach' });
    service.at('2026-03-31T11:00:00.000Z');
    await service.done('POST', `/cases/${first}/appeal`, rhys, { text: 'A joke.' });
    service.at('2026-04-01T09:00:00.000Z');
    await service.done('POST', `/cases/${first}/appeal/judgement`, judge, {
      seen: await service.seen(first),
      outcome: 'upheld',
      statement: 'It was none.',
    });
    const told = { reason: 'abuse', statement: 'Please be kind.' };
    await service.done('POST', `/conduct/${rhys.memberId}/warnings`, mo, told);
    await service.done('POST', `/conduct/${rhys.memberId}/suspensions`, mo, told);

    const here = {
      reports: [
        { reason: 'abuse', count: 2 },
        { reason: 'spam', count: 1 },
      ],
      cases: 2,
      decisions: [
        { action: 'keep', reason: 'no-breach', count: 1 },
        { action: 'hide', reason: 'abuse', count: 1 },
      ],
      missed: 0,
      timeTaken: { decisions: 2, median: 5, ninetieth: 60 * 24 * 60 },
      appeals: { lodged: 1, upheld: 1, overturned: 0 },
      warnings: 0,
      suspensions: 0,
    };
    const march = {
      ...here,
      decisions: [{ action: 'hide', reason: 'abuse', count: 1 }],
      timeTaken: { decisions: 1, median: 5, ninetieth: 5 },
      appeals: { lodged: 1, upheld: 0, overturned: 0 },
    };
    const april = {
      ...nothing,
      decisions: [{ action: 'keep', reason: 'no-breach', count: 1 }],
      timeTaken: { decisions: 1, median: 60 * 24 * 60, ninetieth: 60 * 24 * 60 },
      appeals: { lodged: 0, upheld: 1, overturned: 0 },
    };
    expect(await numbers(place.consultationId)).toEqual({
      ...here,
      open: 0,
      months: [
        { month: '2026-04', ...april },
        { month: '2026-03', ...march },
      ],
    });
    expect(await numbers()).toMatchObject({
      reports: [
        { reason: 'abuse', count: 3 },
        { reason: 'spam', count: 1 },
      ],
      cases: 3,
      open: 1,
      warnings: 1,
      suspensions: 1,
    });
    expect(await numbers(elsewhere.consultationId)).toMatchObject({ cases: 1, open: 1, decisions: [] });
  });

  it('say how many decisions could not be carried out, in the month when that was known', async () => {
    const [rhys, mair] = [await service.person('Rhys'), await service.person('Mair')];
    const mo = await service.moderator();
    const place = await service.others.open();
    const { commentId } = await service.others.post(place, rhys.memberId);
    await service.report(commentId, mair);
    const decided = (count: number) => [{ action: 'hide', reason: 'abuse', count }];
    const before = (await numbers()).missed;
    service.at('2026-05-01T09:00:00.000Z');
    service.others.answer('text-changed');
    await decide(commentId, mo, { action: 'hide', reason: 'abuse' });
    expect(await numbers(place.consultationId)).toMatchObject({ decisions: decided(1), missed: 1, open: 1 });
    service.at('2026-06-01T09:00:00.000Z');
    service.others.answer('carries-out');
    await decide(commentId, mo, { action: 'hide', reason: 'abuse' });
    expect(await numbers(place.consultationId)).toMatchObject({
      decisions: decided(2),
      missed: 1,
      open: 0,
      months: [
        { month: '2026-06', decisions: decided(1), missed: 0 },
        { month: '2026-05', decisions: decided(1), missed: 1 },
        {},
      ],
    });
    expect((await numbers()).missed).toBe(before + 1);
  });

  it('are told to anybody, of any consultation', async () => {
    expect(await numbers(crypto.randomUUID())).toEqual({ ...nothing, open: 0, months: [] });
    await service.refused([400, 'platform/query-invalid'], () =>
      service.ask('GET', '/moderation/numbers?consultation=x'),
    );
  });
});
