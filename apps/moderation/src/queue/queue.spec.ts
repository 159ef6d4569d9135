import { commentBroughtBack, commentWithdrawn } from '@folkmoot/contracts';
import { eventually } from '@folkmoot/testing';
import { moderationOfFile, NOON, type Person } from '../moderation-under-test.js';
import type { QueuePage } from './queue.answer.js';

const service = moderationOfFile();
afterEach(() => service().others.answer('carries-out'));

const said = async (text = 'Oaks, please.', held = false) => {
  const rhys = await service().person('Rhys');
  const place = await service().others.open();
  const { commentId: id } = await service().others.post(place, rhys.memberId, { text, held });
  return { id, place, rhys, here: `/cases?consultation=${place.consultationId}` };
};
const report = async (id: string, reason = 'abuse') =>
  service().report(id, await service().person('Mair'), { reason });
const queue = async (url: string, as: Person): Promise<QueuePage> => service().read(url, as);
const idsOf = ({ items }: QueuePage) => items.map(({ id }) => id);
const decide = async (id: string, as: Person, own: object = {}) =>
  service().done('POST', `/cases/${id}/decisions`, as, {
    seen: await service().seen(id),
    action: 'hide',
    reason: 'abuse',
    statement: 'It insults a neighbour.',
    ...own,
  });

describe('the queue', () => {
  it('shows what a moderator needs to choose: words, reasons, findings, urgency, since when', async () => {
    const mo = await service().moderator();
    const { id, place, here } = await said('Call me on 07911 123456, you silly person');
    service().at('2026-03-01T12:30:00.000Z');
    await report(id);
    await report(id);
    await report(id, 'spam');
    expect(await queue(here, mo)).toEqual({
      items: [
        {
          id,
          ...place,
          topId: id,
          beginning: 'Call me on 07911 123456, you silly person',
          reasons: [
            { reason: 'abuse', count: 2 },
            { reason: 'spam', count: 1 },
          ],
          findings: [
            { check: 'personal-details', kind: 'phone', urgency: 2, ranges: [{ start: 11, end: 23 }] },
          ],
          urgency: 3,
          waitingSince: '2026-03-01T12:00:00.000Z',
          held: false,
          appealed: false,
          missed: null,
          taken: null,
          decision: null,
        },
      ],
      total: 1,
      next: null,
    });
  });

  it('is by urgency, then by who has waited longest', async () => {
    const mo = await service().moderator();
    const rhys = await service().person('Rhys');
    const place = await service().others.open();
    const post = async () => (await service().others.post(place, rhys.memberId)).commentId;
    const cases: Record<string, string> = {};
    for (const [name, at, reason] of [
      ['late spam', '12:40', 'spam'],
      ['late threat', '12:30', 'threat'],
      ['early spam', '12:10', 'spam'],
      ['early threat', '12:20', 'threat'],
    ] as const) {
      cases[name] = await post();
      service().at(`2026-03-01T${at}:00.000Z`);
      await report(cases[name], reason);
    }
    const order = ['early threat', 'late threat', 'early spam', 'late spam'];
    expect(idsOf(await queue(`/cases?consultation=${place.consultationId}`, mo))).toEqual(
      order.map((name) => cases[name]),
    );
  });

  it('has a held comment in it that nobody has questioned', async () => {
    const { id, here } = await said('Oaks, please.', true);
    expect((await queue(here, await service().moderator())).items).toMatchObject([
      { id, held: true, urgency: 2, reasons: [], findings: [] },
    ]);
  });

  it('has what was decided no more, until something new comes', async () => {
    const mo = await service().moderator();
    const { id, here } = await said();
    await report(id);
    await decide(id, mo, { action: 'keep', reason: 'no-breach' });
    expect(await queue(here, mo)).toEqual({ items: [], total: 0, next: null });
    expect(await queue(`${here}&state=decided`, mo)).toMatchObject({
      items: [{ id, urgency: 0, waitingSince: null, decision: { action: 'keep', reason: 'no-breach' } }],
      total: 1,
    });
    service().at('2026-03-01T13:00:00.000Z');
    await report(id);
    expect((await queue(here, mo)).items).toMatchObject([{ id, waitingSince: '2026-03-01T13:00:00.000Z' }]);
    expect((await queue(`${here}&state=decided`, mo)).total).toBe(0);
  });

  it('has a case again whose decision could not be carried out, as urgent and as old as before, and says why', async () => {
    const mo = await service().moderator();
    const { id, here, place, rhys } = await said();
    await report(id, 'personal-details');
    const other = await service().others.post(place, rhys.memberId);
    service().at('2026-03-01T12:01:00.000Z');
    await report(other.commentId, 'threat');
    service().at('2026-03-01T12:30:00.000Z');
    service().others.answer('text-changed');
    await decide(id, mo, { reason: 'personal-details' });
    expect((await queue(here, mo)).items).toMatchObject([
      { id, missed: 'text-changed', urgency: 3, waitingSince: NOON, decision: null },
      { id: other.commentId },
    ]);
    expect(await service().read(`/cases/${id}`, mo)).toMatchObject({ urgency: 3, waitingSince: NOON });
    service().others.answer('carries-out');
    await decide(id, mo, { reason: 'personal-details' });
    expect(idsOf(await queue(here, mo))).toEqual([other.commentId]);
  });

  it('has a withdrawn comment only if somebody waits for an answer, and all of it when it is back', async () => {
    const mo = await service().moderator();
    const [held, reported] = [await said('Oaks, please.', true), await said()];
    await report(reported.id);
    const about = <Data extends object>({ id, place }: typeof held, data: Data) =>
      service().others.about(`comment-${id}`, { commentId: id, ...place, ...data });
    for (const one of [held, reported]) {
      await service().others.tell(commentWithdrawn.create(about(one, { withdrawnAt: NOON })));
    }
    await eventually(async () =>
      expect(await queue(held.here, mo)).toEqual({ items: [], total: 0, next: null }),
    );
    expect(await queue(reported.here, mo)).toMatchObject({ items: [{ id: reported.id }], total: 1 });
    expect(await service().read(`/cases/${held.id}`, mo)).toMatchObject({
      standing: 'withdrawn',
      urgency: 0,
      waitingSince: null,
    });
    await service().others.tell(commentBroughtBack.create(about(held, {})));
    await eventually(async () =>
      expect(await queue(held.here, mo)).toMatchObject({ items: [{ id: held.id, urgency: 2 }], total: 1 }),
    );
  });

  it('tells who works on a case, and which are one’s own, as long as that holds', async () => {
    const mo = await service().moderator('Mo');
    const ann = await service().moderator('Ann');
    const { id, here } = await said();
    await report(id);
    await service().done('POST', `/cases/${id}/take`, mo);
    const taken = { by: { id: mo.memberId, name: 'Mo' }, until: '2026-03-01T12:30:00.000Z' };
    expect((await queue(here, ann)).items).toMatchObject([{ id, taken }]);
    expect(await queue('/cases?state=mine', mo)).toMatchObject({ items: [{ id, taken }], total: 1 });
    expect(idsOf(await queue('/cases?state=mine&reason=spam', mo))).toEqual([]);
    expect(idsOf(await queue('/cases?state=mine', ann))).toEqual([]);
    service().at('2026-03-01T12:30:00.000Z');
    expect((await queue(here, ann)).items).toMatchObject([{ id, taken: null }]);
    expect(idsOf(await queue('/cases?state=mine', mo))).toEqual([]);
  });

  it('lists appeals, and what was reported for one reason', async () => {
    const mo = await service().moderator();
    const { id, rhys, here } = await said();
    await report(id, 'misleading');
    expect(idsOf(await queue(`${here}&reason=misleading`, mo))).toEqual([id]);
    expect(await queue(`${here}&reason=spam`, mo)).toEqual({ items: [], total: 0, next: null });
    await decide(id, mo);
    expect(await queue(`${here}&reason=misleading`, mo)).toMatchObject({ items: [], total: 0 });
    expect(await queue(`${here}&reason=misleading&state=decided`, mo)).toMatchObject({ total: 1 });
    await service().done('POST', `/cases/${id}/appeal`, rhys, { text: 'It was a joke.' });
    for (const state of ['appealed', 'open']) {
      expect(await queue(`${here}&state=${state}`, mo)).toMatchObject({
        items: [{ id, appealed: true, urgency: 2 }],
        total: 1,
      });
    }
    expect(idsOf(await queue(`${here}&state=appealed&reason=misleading`, mo))).toEqual([id]);
  });

  it('shows no word that was erased', async () => {
    const mo = await service().moderator();
    const { id, here } = await said('Zebra crossing');
    await report(id);
    await service().platform.keyring.destroy(`comment:${id}`);
    expect((await queue(here, mo)).items).toMatchObject([{ id, beginning: null }]);
  });
});

describe('the pages of the queue', () => {
  it('follow each other without a gap, also when cases leave meanwhile', async () => {
    const mo = await service().moderator();
    const rhys = await service().person('Rhys');
    const place = await service().others.open();
    const here = `/cases?consultation=${place.consultationId}`;
    const reporter = await service().person('Mair');
    const ids: string[] = [];
    for (let at = 0; at < 45; at += 1) {
      const { commentId } = await service().others.post(place, rhys.memberId);
      service().at(new Date(Date.parse('2026-03-01T12:00:00.000Z') + at * 1_000).toISOString());
      await service().report(commentId, reporter, { reason: at % 2 === 0 ? 'abuse' : 'hate' });
      ids.push(commentId);
    }
    const order = [...ids.filter((_, at) => at % 2 === 1), ...ids.filter((_, at) => at % 2 === 0)];
    const first = await queue(here, mo);
    expect([idsOf(first), first.total]).toEqual([order.slice(0, 20), 45]);
    await decide(order[0] as string, mo);
    const second = await queue(`${here}&after=${first.next}`, mo);
    expect([idsOf(second), second.total]).toEqual([order.slice(20, 40), 44]);
    const third = await queue(`${here}&after=${second.next}`, mo);
    expect(third).toMatchObject({ next: null, total: 44 });
    expect(idsOf(third)).toEqual(order.slice(40));
    const byReason = await queue(`${here}&reason=abuse`, mo);
    expect(idsOf(await queue(`${here}&reason=abuse&after=${byReason.next}`, mo))).toEqual(order.slice(42));
  });

  it('are of the consultations that one moderates', async () => {
    const first = await said();
    const second = await said();
    const third = await said();
    for (const [{ id }, at] of [
      [second, '2026-03-01T12:02:00.000Z'],
      [first, '2026-03-01T12:01:00.000Z'],
      [third, '2026-03-01T12:00:00.000Z'],
    ] as const) {
      service().at(at);
      await report(id);
    }
    const both = await service().person('Both', {
      roles: [first, second].map(({ place }) => ({
        role: 'moderator',
        consultationId: place.consultationId,
      })),
    });
    expect(await queue('/cases', both)).toMatchObject({
      items: [{ id: first.id }, { id: second.id }],
      total: 2,
      next: null,
    });
    expect(await queue(second.here, both)).toMatchObject({ items: [{ id: second.id }], total: 1 });
    await service().refused([403, 'platform/role-required'], () =>
      service().ask('GET', third.here, { as: both }),
    );
  });

  it('are for moderators, and refuse what is no page of theirs', async () => {
    const mo = await service().moderator();
    const asking = (url: string, as?: Person) => () => service().ask('GET', url, as && { as });
    await service().refused([401, 'platform/not-logged-in'], asking('/cases'));
    const organiser = await service().person('Org', { roles: [{ role: 'organiser' }] });
    await service().refused(
      [403, 'platform/role-required'],
      asking('/cases', organiser),
      asking('/cases', await service().person('Rhys')),
    );
    await service().refused(
      [400, 'platform/query-invalid'],
      ...['after=x', 'after=', 'after=a&after=b', 'reason=none', 'state=all', 'consultation=1'].map((query) =>
        asking(`/cases?${query}`, mo),
      ),
    );
  });
});
