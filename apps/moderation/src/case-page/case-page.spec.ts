import { moderationOfFile, type Person } from '../moderation-under-test.js';
import type { CasePage } from './case-page.answer.js';

const service = moderationOfFile();
afterEach(() => service().others.answer('carries-out'));

const one = async (id: string, as: Person): Promise<CasePage> => service().read(`/cases/${id}`, as);
const reported = async () => {
  const rhys = await service().person('Rhys');
  const mair = await service().person('Mair');
  const mo = await service().moderator('Mo');
  const place = await service().others.open();
  const { commentId: id } = await service().others.post(place, rhys.memberId, {
    text: 'Call 07911 123456, fool',
  });
  const reportId = await service().report(id, mair, { reason: 'abuse', note: 'About my mother' });
  return { id, rhys, mair, mo, place, reportId };
};
const hide = { action: 'hide', reason: 'abuse', statement: 'It insults a neighbour.' };

describe('a case', () => {
  it('has everything that moderators know of a comment', async () => {
    const { id, rhys, mair, mo, place, reportId } = await reported();
    await service().done('POST', `/cases/${id}/take`, mo);
    const at = '2026-03-01T12:00:00.000Z';
    expect(await one(id, mo)).toEqual({
      id,
      ...place,
      topId: id,
      revision: 2,
      text: 'Call 07911 123456, fool',
      textRevision: 0,
      standing: 'standing',
      threadClosed: false,
      author: { id: rhys.memberId, name: 'Rhys', against: 0, warnings: 0, suspensions: 0 },
      urgency: 2,
      waitingSince: at,
      held: false,
      missed: null,
      taken: { by: { id: mo.memberId, name: 'Mo' }, until: '2026-03-01T12:30:00.000Z' },
      reasons: [{ reason: 'abuse', count: 1 }],
      reports: [
        {
          id: reportId,
          by: { id: mair.memberId, name: 'Mair' },
          reason: 'abuse',
          note: 'About my mother',
          reportedAt: at,
        },
      ],
      findings: [{ check: 'personal-details', kind: 'phone', urgency: 2, ranges: [{ start: 5, end: 17 }] }],
      decisions: [],
      appeals: [],
      history: [
        { revision: 2, what: 'case-taken', at, by: mo.memberId },
        { revision: 1, what: 'comment-reported', at, by: mair.memberId },
        { revision: 0, what: 'comment-checked', at, by: 'system:moderation' },
      ],
    });
  });

  it('has decisions, appeals and what came of them, and a revision to decide on', async () => {
    const { id, rhys, mo } = await reported();
    const { revision } = await one(id, mo);
    const decisionId = await service().done('POST', `/cases/${id}/decisions`, mo, {
      seen: revision,
      ...hide,
    });
    await service().done('POST', `/cases/${id}/appeal`, rhys, { text: 'It was a joke.' });
    const judge = await service().moderator('Judge');
    const before = await one(id, judge);
    expect(before).toMatchObject({
      standing: 'hidden',
      text: 'Call 07911 123456, fool',
      author: { against: 1 },
      decisions: [{ id: decisionId, by: { name: 'Mo' }, ...hide, effect: 'done', textRevision: 0 }],
      appeals: [{ decisionId, text: 'It was a joke.', outcome: null, by: null, judgedAt: null }],
    });
    await service().done('POST', `/cases/${id}/appeal/judgement`, judge, {
      seen: before.revision,
      outcome: 'overturned',
      statement: 'A joke indeed.',
    });
    expect(await one(id, mo)).toMatchObject({
      author: { against: 0 },
      decisions: [{ action: 'restore', effect: 'done' }, { id: decisionId }],
      appeals: [{ outcome: 'overturned', by: { name: 'Judge' }, statement: 'A joke indeed.' }],
    });
  });

  it('counts what was decided about its author before, but not what could not be carried out', async () => {
    const { id, rhys, mo } = await reported();
    const told = { reason: 'abuse', statement: 'Please be kind.' };
    await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, told);
    await service().done('POST', `/conduct/${rhys.memberId}/suspensions`, mo, told);
    service().others.answer('text-changed');
    await service().done('POST', `/cases/${id}/decisions`, mo, { seen: await service().seen(id), ...hide });
    expect(await one(id, mo)).toMatchObject({
      author: { against: 0, warnings: 1, suspensions: 1 },
      decisions: [{ effect: 'missed' }],
      missed: 'text-changed',
    });
  });

  it('has no word any more that was erased', async () => {
    const { id, rhys, mair, mo } = await reported();
    await service().done('POST', `/cases/${id}/decisions`, mo, { seen: await service().seen(id), ...hide });
    await service().done('POST', `/cases/${id}/appeal`, rhys, { text: 'It was a joke.' });
    for (const subject of [`comment:${id}`, `member:${rhys.memberId}`, `member:${mair.memberId}`]) {
      await service().platform.keyring.destroy(subject);
    }
    expect(await one(id, mo)).toMatchObject({
      text: null,
      reports: [{ note: null }],
      decisions: [{ statement: null }],
      appeals: [{ text: null }],
    });
  });

  it('is not for its author, who would read who has reported them', async () => {
    const { mair, place } = await reported();
    const mo = await service().moderator('Mo');
    const { commentId } = await service().others.post(place, mo.memberId);
    await service().report(commentId, mair);
    await service().refused([403, 'moderation/own-comment'], () =>
      service().ask('GET', `/cases/${commentId}`, { as: mo }),
    );
  });

  it('is for moderators of its consultation', async () => {
    const { id, rhys, place, mo } = await reported();
    const asking =
      (as?: Person, of = id) =>
      () =>
        service().ask('GET', `/cases/${of}`, as && { as });
    await service().refused([401, 'platform/not-logged-in'], asking());
    await service().refused(
      [403, 'platform/role-required'],
      asking(rhys),
      asking(await service().moderator('Else', crypto.randomUUID())),
    );
    expect(await one(id, await service().moderator('Here', place.consultationId))).toMatchObject({ id });
    await service().refused([404, 'moderation/case-not-found'], asking(mo, crypto.randomUUID()));
  });
});
