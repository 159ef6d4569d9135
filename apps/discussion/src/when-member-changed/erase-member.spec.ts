import { eventually } from '@folkmoot/testing';
import { discussionOfFile, type Person } from '../discussion-under-test.js';
import type { CommentPage } from '../comment-page/comment-page.answer.js';

describe('when a member is forgotten', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { discussionId, organiser } = await service().opened();
    const [rhys, mair] = [await service().person('Rhys-Secret'), await service().person('Mair')];
    const commentId = await service().post(discussionId, rhys, 'Secret words');
    const replyId = await service().reply(commentId, mair);
    const own = await service().reply(replyId, rhys, 'Secret answer');
    await service().done('PUT', `/comments/${replyId}/stance`, rhys, { stance: 'agree' });
    return { discussionId, organiser, rhys, mair, commentId, replyId, own };
  };
  const page = async (discussionId: string, as?: Person): Promise<CommentPage> =>
    service().read(`/discussions/${discussionId}/comments`, as);
  const hasKey = async (id: string) => (await service().platform.keyring.get([`comment:${id}`])).size === 1;
  const confirmed = async (erasureId: string) =>
    (await service().stored(`erased-in-discussion-${erasureId}`)).map(({ data }) => data['erased']);

  it('with the words kept: they stay, by a former member', async () => {
    const { discussionId, rhys, commentId } = await opened();
    await page(discussionId);
    const erasureId = crypto.randomUUID();
    await service().tell(service().forgotten(rhys.memberId, 'kept', erasureId));
    const shown = await page(discussionId);
    expect(shown).toMatchObject({
      items: [{ text: 'Secret words', author: { id: rhys.memberId, name: null } }],
    });
    expect(JSON.stringify(shown)).not.toContain('Rhys-Secret');
    expect(await hasKey(commentId)).toBe(true);
    expect(await confirmed(erasureId)).toEqual([[{ what: 'names', count: 1 }]]);
  });

  it('with their words: they go everywhere, replies and stances of others stay', async () => {
    const { discussionId, organiser, rhys, mair, commentId, replyId, own } = await opened();
    const withdrawn = await service().post(discussionId, rhys, 'Secret too');
    await service().done('POST', `/comments/${withdrawn}/withdraw`, rhys);
    await page(discussionId, mair);
    const erasureId = crypto.randomUUID();
    await service().tell(service().forgotten(rhys.memberId, 'erased', erasureId));
    for (const as of [undefined, mair, organiser]) {
      const shown = await page(discussionId, as);
      expect(shown).toMatchObject({
        total: 2,
        items: [
          { id: withdrawn, state: 'withdrawn' },
          {
            id: commentId,
            state: 'erased',
            text: null,
            author: { id: rhys.memberId, name: null },
            replies: 2,
            firstReplies: [
              { id: replyId, text: 'No, limes.', stances: { agree: 1 } },
              { id: own, state: 'erased', text: null },
            ],
          },
        ],
      });
      expect(JSON.stringify(shown)).not.toMatch(/Secret/);
    }
    expect(await Promise.all([commentId, own, withdrawn, replyId].map(hasKey))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(await confirmed(erasureId)).toEqual([
      [
        { what: 'names', count: 1 },
        { what: 'comment texts', count: 3 },
      ],
    ]);
    await eventually(async () =>
      expect(await service().heard('discussion.erasures', `erased-in-discussion-${erasureId}`)).toMatchObject(
        [
          {
            type: 'discussion.erasure-confirmed.v1',
            data: { erasureId, memberId: rhys.memberId, erased: [{}, { count: 3 }] },
          },
        ],
      ),
    );
    const heard = await service().heard('discussion.comments', `comment-${own}`);
    expect(heard.at(-1)).toMatchObject({
      type: 'discussion.comment-erased.v1',
      data: { commentId: own, why: 'author-forgotten' },
    });
  });

  it('lets a request that comes late do nothing any more', async () => {
    const { discussionId, rhys, replyId } = await opened();
    await service().tell(service().forgotten(rhys.memberId, 'erased'));
    await service().refused(
      [403, 'discussion/member-erased'],
      () => service().ask('POST', `/discussions/${discussionId}/comments`, { as: rhys, body: { text: 'I' } }),
      () => service().ask('POST', `/comments/${replyId}/replies`, { as: rhys, body: { text: 'I' } }),
      () => service().ask('PUT', `/comments/${replyId}/stance`, { as: rhys, body: { stance: 'unsure' } }),
    );
  });

  it('finds what was admitted just before and is stored only now', async () => {
    const { discussionId, rhys } = await opened();
    const posting = Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        service().ask('POST', `/discussions/${discussionId}/comments`, {
          as: rhys,
          body: { text: `Secret ${n}` },
        }),
      ),
    );
    await service().tell(service().forgotten(rhys.memberId, 'erased'));
    await posting;
    expect(JSON.stringify(await page(discussionId))).not.toMatch(/Secret/);
  });

  it('says so once, however often it is told', async () => {
    const { rhys, commentId } = await opened();
    const erasureId = crypto.randomUUID();
    const forgotten = service().forgotten(rhys.memberId, 'erased', erasureId);
    await service().tell(forgotten, forgotten);
    await service().tell(forgotten);
    expect(await confirmed(erasureId)).toHaveLength(1);
    expect(await service().stored(`comment-${commentId}`)).toHaveLength(2);
  });

  it('confirms for who was never heard of', async () => {
    const erasureId = crypto.randomUUID();
    await service().tell(service().forgotten(crypto.randomUUID(), 'erased', erasureId));
    expect(await confirmed(erasureId)).toEqual([
      [
        { what: 'names', count: 1 },
        { what: 'comment texts', count: 0 },
      ],
    ]);
  });
});
