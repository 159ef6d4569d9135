import { moderationOfFile, type Person } from '../moderation-under-test.js';
import type { Notice, NoticePage } from './own-notices.answer.js';

const service = moderationOfFile();
afterEach(() => service().others.answer('carries-out'));

const notices = async (as: Person, page = 1): Promise<NoticePage> =>
  service().read(`/me/notices?page=${page}`, as);
const first = async (as: Person): Promise<Notice | undefined> => (await notices(as)).items[0];
const decide = async (id: string, as: Person, own: object = {}) =>
  service().done('POST', `/cases/${id}/decisions`, as, {
    seen: await service().seen(id),
    action: 'hide',
    reason: 'abuse',
    statement: 'It insults a neighbour.',
    ...own,
  });
const reported = async () => {
  const rhys = await service().person('Rhys');
  const { commentId } = await service().others.post(await service().others.open(), rhys.memberId);
  await service().report(commentId, await service().person('Mair'));
  return { rhys, commentId, mo: await service().moderator() };
};

describe('what moderators told a member', () => {
  it('is every decision on a comment, with reason, statement, effect and until when to appeal', async () => {
    const { rhys, commentId, mo } = await reported();
    const decisionId = await decide(commentId, mo);
    expect(await notices(rhys)).toEqual({
      items: [
        {
          id: decisionId,
          kind: 'decision',
          at: '2026-03-01T12:00:00.000Z',
          reason: 'abuse',
          statement: 'It insults a neighbour.',
          commentId,
          beginning: 'Oaks, please.',
          decisionId,
          action: 'hide',
          effect: 'done',
          until: null,
          appealUntil: '2026-03-31T12:00:00.000Z',
          appeal: null,
        },
      ],
      page: 1,
      pages: 1,
      total: 1,
    });
    service().at('2026-03-31T12:00:00.000Z');
    expect(await first(rhys)).toMatchObject({ appealUntil: null });
  });

  it('says what could not be carried out, and that what stays is done', async () => {
    const { rhys, commentId, mo } = await reported();
    service().others.answer('text-changed');
    await decide(commentId, mo);
    expect(await first(rhys)).toMatchObject({ effect: 'missed', appealUntil: null });
    service().others.answer('carries-out');
    await decide(commentId, mo, { action: 'keep', reason: 'no-breach' });
    expect(await first(rhys)).toMatchObject({ action: 'keep', effect: 'done', appealUntil: null });
  });

  it('tells how an appeal goes and ends', async () => {
    const { rhys, commentId, mo } = await reported();
    await decide(commentId, mo);
    await service().done('POST', `/cases/${commentId}/appeal`, rhys, { text: 'It was a joke.' });
    const lodged = { text: 'It was a joke.', appealedAt: '2026-03-01T12:00:00.000Z' };
    expect(await first(rhys)).toMatchObject({
      appealUntil: null,
      appeal: { ...lodged, outcome: null, statement: null, judgedAt: null },
    });
    const judge = await service().moderator('Judge');
    service().at('2026-03-02T12:00:00.000Z');
    await service().done('POST', `/cases/${commentId}/appeal/judgement`, judge, {
      seen: await service().seen(commentId),
      outcome: 'overturned',
      statement: 'It was a joke indeed.',
    });
    const { items, total } = await notices(rhys);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { action: 'restore', reason: 'appeal-upheld', effect: 'done' },
      {
        action: 'hide',
        appeal: {
          ...lodged,
          outcome: 'overturned',
          statement: 'It was a joke indeed.',
          judgedAt: '2026-03-02T12:00:00.000Z',
        },
      },
    ]);
  });

  it('is every warning and suspension', async () => {
    const rhys = await service().person('Rhys');
    const mo = await service().moderator();
    const told = { reason: 'abuse', statement: 'Please be kind.' };
    await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, told);
    await service().done('POST', `/conduct/${rhys.memberId}/suspensions`, mo, {
      ...told,
      until: '2026-03-08T12:00:00.000Z',
    });
    await service().done('POST', `/conduct/${rhys.memberId}/suspension/lift`, mo, { reason: 'other' });
    expect((await notices(rhys)).items).toMatchObject([
      { kind: 'suspension-lifted', reason: 'other', statement: null },
      { kind: 'suspension', statement: 'Please be kind.', until: '2026-03-08T12:00:00.000Z' },
      { kind: 'warning', statement: 'Please be kind.', until: null, decisionId: null },
    ]);
  });

  it('says which comment it is about, in its own words, as long as they are there', async () => {
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const mo = await service().moderator();
    const place = await service().others.open();
    const { commentId } = await service().others.post(place, rhys.memberId, { text: 'Oaks! '.repeat(40) });
    const warned = { reason: 'abuse', statement: 'Please be kind.' };
    await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, warned);
    expect(await first(rhys)).toMatchObject({ commentId: null, beginning: null });
    await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, { ...warned, commentId });
    expect((await first(rhys))?.beginning).toBe(`${'Oaks! '.repeat(40).slice(0, 160)}…`);
    await service().report(commentId, mair);
    await decide(commentId, mo);
    expect((await first(rhys))?.beginning).toMatch(/^Oaks! .*…$/);
    await service().platform.keyring.destroy(`comment:${commentId}`);
    expect((await notices(rhys)).items).toMatchObject([
      { action: 'hide', commentId, beginning: null },
      { kind: 'warning', commentId, beginning: null },
      { kind: 'warning', beginning: null },
    ]);
  });

  it('has no words any more once they were erased', async () => {
    const { rhys, commentId, mo } = await reported();
    await decide(commentId, mo);
    await service().platform.keyring.destroy(`member:${rhys.memberId}`);
    expect(await first(rhys)).toMatchObject({ reason: 'abuse', statement: null });
  });

  it('is paged, and nobody else’s', async () => {
    const rhys = await service().person('Rhys');
    const mo = await service().moderator();
    for (let at = 0; at < 21; at += 1) {
      const told = { reason: 'abuse', statement: `Warning ${at}` };
      await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, told);
    }
    const one = await notices(rhys);
    expect(one).toMatchObject({ page: 1, pages: 2, total: 21 });
    expect(one.items.map(({ statement }) => statement)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Warning ${20 - at}`),
    );
    expect((await notices(rhys, 2)).items).toMatchObject([{ statement: 'Warning 0' }]);
    expect((await notices(rhys, 3)).items).toEqual([]);
    expect(await notices(mo)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
    await service().refused([401, 'platform/not-logged-in'], () => service().ask('GET', '/me/notices'));
  });
});
