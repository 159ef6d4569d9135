import { moderationOfFile } from '../moderation-under-test.js';

describe('everything that moderation holds of oneself', () => {
  const service = moderationOfFile();

  it('has reports with notes, decisions with statements, appeals with judgements, and conduct', async () => {
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const [mo, ann] = [await service().moderator('Mo'), await service().moderator('Ann')];
    const place = await service().others.open();
    const { commentId: rhysSaid } = await service().others.post(place, rhys.memberId);
    const { commentId: mairSaid } = await service().others.post(place, mair.memberId);
    await service().report(mairSaid, rhys, { reason: 'spam', note: 'Seen it before.' });
    await service().report(rhysSaid, mair, { reason: 'abuse', note: 'He means me.' });
    const hide = { seen: 0, action: 'hide', reason: 'abuse', statement: 'An insult.' };
    await service().done('POST', `/cases/${rhysSaid}/decisions`, mo, hide);
    await service().done('POST', `/cases/${rhysSaid}/appeal`, rhys, { text: 'I meant the hedge.' });
    const judged = { seen: 3, outcome: 'upheld', statement: 'We read it again.' };
    await service().done('POST', `/cases/${rhysSaid}/appeal/judgement`, ann, judged);
    const suspension = { reason: 'abuse', statement: 'A pause.', until: '2026-04-01T00:00:00.000Z' };
    await service().done('POST', `/conduct/${rhys.memberId}/suspensions`, mo, suspension);
    await service().done('POST', `/conduct/${rhys.memberId}/suspension/lift`, mo, { reason: 'other' });

    const at = '2026-03-01T12:00:00.000Z';
    const id = expect.any(String) as string;
    const held = await service().read('/me/data/moderation', rhys);
    expect(held).toEqual({
      reports: [{ reportId: id, commentId: mairSaid, reason: 'spam', note: 'Seen it before.', at }],
      decisions: [
        { decisionId: id, commentId: rhysSaid, action: 'hide', reason: 'abuse', statement: 'An insult.', at },
      ],
      appeals: [
        {
          appealId: id,
          commentId: rhysSaid,
          decisionId: id,
          text: 'I meant the hedge.',
          at,
          outcome: 'upheld',
          statement: 'We read it again.',
        },
      ],
      conduct: [
        { what: 'suspension-decided', ...suspension, at },
        { what: 'suspension-lifted', reason: 'other', statement: null, at },
      ],
    });
    for (const other of [mair, mo, ann]) expect(JSON.stringify(held)).not.toContain(other.memberId);
  });

  it('is nothing for who has done nothing, and nobody else’s', async () => {
    const nobody = await service().person('Nia');
    expect(await service().read('/me/data/moderation', nobody)).toEqual({
      reports: [],
      decisions: [],
      appeals: [],
      conduct: [],
    });
    await service().refused([401, 'platform/not-logged-in'], () =>
      service().ask('GET', '/me/data/moderation'),
    );
  });
});
