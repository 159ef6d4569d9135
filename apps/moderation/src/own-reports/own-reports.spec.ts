import { commentBroughtBack, commentErased, commentWithdrawn, type Envelope } from '@folkmoot/contracts';
import { eventually } from '@folkmoot/testing';
import { moderationOfFile, NOON, type Person } from '../moderation-under-test.js';
import type { OwnReportPage } from './own-reports.answer.js';

const service = moderationOfFile();
afterEach(() => service().others.answer('carries-out'));

const reports = async (as: Person, page = 1): Promise<OwnReportPage> =>
  service().read(`/me/reports?page=${page}`, as);
const said = async () => {
  const rhys = await service().person('Rhys');
  const place = await service().others.open();
  const { commentId } = await service().others.post(place, rhys.memberId);
  return { rhys, place, commentId, mair: await service().person('Mair'), mo: await service().moderator() };
};
const decide = async (id: string, as: Person, own: object = {}) =>
  service().done('POST', `/cases/${id}/decisions`, as, {
    seen: await service().seen(id),
    action: 'hide',
    reason: 'abuse',
    statement: 'It insults a neighbour.',
    ...own,
  });

describe('what a member has reported', () => {
  it('is shown with the note, and how it ended', async () => {
    const { commentId, place, mair, mo } = await said();
    const id = await service().report(commentId, mair, { reason: 'abuse', note: 'About my mother' });
    const report = {
      id,
      commentId,
      beginning: 'Oaks, please.',
      ...place,
      reason: 'abuse',
      note: 'About my mother',
      reportedAt: '2026-03-01T12:00:00.000Z',
    };
    expect(await reports(mair)).toEqual({
      items: [{ ...report, ended: null }],
      page: 1,
      pages: 1,
      total: 1,
    });
    service().at('2026-03-01T13:00:00.000Z');
    await decide(commentId, mo);
    expect((await reports(mair)).items).toEqual([
      {
        ...report,
        beginning: null,
        ended: { action: 'hide', reason: 'abuse', decidedAt: '2026-03-01T13:00:00.000Z', overturned: false },
      },
    ]);
  });

  it('ends with the first decision after it that was carried out, and says if an appeal undid it', async () => {
    const { commentId, mair, mo, rhys } = await said();
    const early = await service().person('Early');
    await service().report(commentId, early);
    await decide(commentId, mo, { action: 'keep', reason: 'no-breach' });
    await eventually(async () =>
      expect(await service().eventsOf(commentId)).toContain('decision-took-effect'),
    );
    await service().report(commentId, mair);
    service().others.answer('text-changed');
    await decide(commentId, mo);
    expect((await reports(mair)).items).toMatchObject([{ ended: null }]);
    service().others.answer('carries-out');
    await decide(commentId, mo);
    await service().done('POST', `/cases/${commentId}/appeal`, rhys, { text: 'A joke.' });
    await service().done('POST', `/cases/${commentId}/appeal/judgement`, await service().moderator('Judge'), {
      seen: await service().seen(commentId),
      outcome: 'overturned',
      statement: 'A joke indeed.',
    });
    expect((await reports(mair)).items).toMatchObject([{ ended: { action: 'hide', overturned: true } }]);
    expect((await reports(early)).items).toMatchObject([{ ended: { action: 'keep', overturned: false } }]);
  });

  it('is not ended by what an appeal brought about, also not where it redacts again as before', async () => {
    const { commentId, mair, mo, rhys } = await said();
    const ranges = [{ start: 0, end: 4 }];
    await service().report(commentId, await service().person('Early'));
    await decide(commentId, mo, { action: 'redact', ranges, textRevision: 0 });
    const more = [{ start: 6, end: 12 }];
    await decide(commentId, mo, { action: 'redact', reason: 'other', ranges: more, textRevision: 0 });
    await service().done('POST', `/cases/${commentId}/appeal`, rhys, { text: 'A joke.' });
    await service().report(commentId, mair);
    const judge = await service().moderator('Judge');
    await service().done('POST', `/cases/${commentId}/appeal/judgement`, judge, {
      seen: await service().seen(commentId),
      outcome: 'overturned',
      statement: 'A joke indeed.',
    });
    const redacted = (await service().eventsOf(commentId)).filter((type) => type === 'decision-made');
    expect(redacted).toHaveLength(3);
    expect((await reports(mair)).items).toMatchObject([{ ended: null }]);
    expect(await service().read(`/cases/${commentId}`, mo)).toMatchObject({ urgency: 2 });
  });

  it('tells a note that was erased from one that never was', async () => {
    const { commentId, mair } = await said();
    const other = await said();
    await service().report(commentId, mair, { reason: 'abuse', note: 'About my mother' });
    await service().report(other.commentId, mair, { reason: 'spam' });
    await service().platform.keyring.destroy(`member:${mair.memberId}`);
    const [later, earlier] = (await reports(mair)).items;
    expect(earlier).toMatchObject({ commentId, note: null });
    expect(later).not.toHaveProperty('note');
  });

  it('says what the comment began with only while everybody can read all of it', async () => {
    const { commentId, place, mair, mo } = await said();
    await service().report(commentId, mair);
    const beginning = async () => (await reports(mair)).items[0]?.beginning;
    const ids = { commentId, ...place };
    const tell = (message: Envelope) => service().others.tell(message);
    const about = <Data extends object>(data: Data) =>
      service().others.about(`comment-${commentId}`, { ...ids, ...data });
    expect(await beginning()).toBe('Oaks, please.');
    await tell(commentWithdrawn.create(about({ withdrawnAt: NOON })));
    expect(await beginning()).toBeNull();
    await tell(commentBroughtBack.create(about({})));
    expect(await beginning()).toBe('Oaks, please.');
    const ranges = [{ start: 0, end: 4 }];
    await decide(commentId, mo, { action: 'redact', ranges, textRevision: 0 });
    expect(await beginning()).toBeNull();
    await decide(commentId, mo, { action: 'restore', reason: 'other' });
    expect(await beginning()).toBe('Oaks, please.');
    // Decided, and not yet carried out.
    service().others.answer('is-down');
    await decide(commentId, mo);
    expect(await beginning()).toBeNull();
    await tell(commentErased.create(about({ why: 'administrator' as const, erasedAt: NOON })));
    expect(await beginning()).toBeNull();
  });

  it('is nobody else’s, and paged', async () => {
    const { commentId, mair, rhys } = await said();
    await service().report(commentId, mair);
    expect((await reports(rhys)).items).toEqual([]);
    expect(await reports(mair, 2)).toMatchObject({ items: [], page: 2, total: 1 });
    await service().refused([401, 'platform/not-logged-in'], () => service().ask('GET', '/me/reports'));
  });
});
