import { discussionOfFile, type Person } from '../discussion-under-test.js';
import type { OwnDiscussionData } from './own-data.answer.js';

describe('all that discussion holds of a member', () => {
  const service = discussionOfFile();
  const dataOf = async (person: Person): Promise<OwnDiscussionData> =>
    service().read('/me/data/discussion', person);

  it('is what they said, in every version, whatever became of it, and where they stand', async () => {
    const { discussionId, consultationId } = await service().opened();
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const commentId = await service().post(discussionId, rhys);
    service().at('2026-03-01T12:05:00.000Z');
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Limes, please.' });
    const hers = await service().post(discussionId, mair, 'Not his.');
    const replyId = await service().reply(hers, rhys);
    await service().done('PUT', `/comments/${hers}/stance`, rhys, { stance: 'agree' });
    await service().done('PUT', `/comments/${hers}/stance`, rhys, { stance: 'disagree' });
    await service().done('PUT', `/comments/${commentId}/stance`, mair, { stance: 'agree' });
    await service().done('POST', `/comments/${replyId}/withdraw`, rhys);
    await service().decide(commentId, { action: 'hide', reason: 'abuse' });

    const later = '2026-03-01T12:05:00.000Z';
    const place = { consultationId, discussionId, organisation: null };
    expect(await dataOf(rhys)).toEqual({
      memberId: rhys.memberId,
      displayName: 'Rhys',
      comments: [
        {
          ...place,
          id: commentId,
          inReplyToId: null,
          state: 'hidden',
          reason: 'abuse',
          words: [
            { text: 'Oaks, please.', at: '2026-03-01T12:00:00.000Z' },
            { text: 'Limes, please.', at: later },
          ],
          withdrawnAt: null,
          stances: { agree: 1, disagree: 0, unsure: 0 },
        },
        {
          ...place,
          id: replyId,
          inReplyToId: hers,
          state: 'withdrawn',
          reason: null,
          words: [{ text: 'No, limes.', at: later }],
          withdrawnAt: later,
          stances: { agree: 0, disagree: 0, unsure: 0 },
        },
      ],
      stances: [{ commentId: hers, discussionId, stance: 'disagree', takenAt: later }],
    });
  });

  it('is all of it, however much they said', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const ids: string[] = [];
    for (let n = 0; n < 130; n += 1) ids.push(await service().post(discussionId, rhys, `Words ${n}`));
    const { comments } = await dataOf(rhys);
    expect(comments.map(({ id }) => id)).toEqual(ids);
    expect(comments.at(-1)).toMatchObject({ words: [{ text: 'Words 129' }] });
  });

  it('is nothing for who said nothing, and for members alone', async () => {
    const mair = await service().person('Mair');
    expect(await dataOf(mair)).toEqual({
      memberId: mair.memberId,
      displayName: 'Mair',
      comments: [],
      stances: [],
    });
    await service().refused([401, 'platform/not-logged-in'], () =>
      service().ask('GET', '/me/data/discussion'),
    );
  });

  it('says which words are erased', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    const administrator = await service().person('Root', { roles: [{ role: 'administrator' }] });
    await service().done('POST', `/comments/${commentId}/erasure`, administrator, {
      reason: 'A court order',
    });
    expect(await dataOf(rhys)).toMatchObject({ comments: [{ state: 'erased', words: [{ text: null }] }] });
  });
});
