import { CLOSES, discussionOfFile, type Person } from '../discussion-under-test.js';

describe('replying', () => {
  const service = discussionOfFile();
  const opened = async (settings: object = {}) => {
    const { discussionId, organiser } = await service().opened(settings);
    const rhys = await service().person('Rhys');
    const mair = await service().person('Mair');
    return { discussionId, organiser, rhys, mair, commentId: await service().post(discussionId, rhys) };
  };
  const asked = (commentId: string, as: Person) => () =>
    service().ask('POST', `/comments/${commentId}/replies`, { as, body: { text: 'No, limes.' } });

  it('stands under the comment at once, and is no comment of its own', async () => {
    const { discussionId, commentId, mair } = await opened();
    const replyId = await service().reply(commentId, mair);
    expect(await service().read(`/discussions/${discussionId}/comments`)).toMatchObject({
      total: 1,
      items: [
        {
          id: commentId,
          replies: 1,
          firstReplies: [
            { id: replyId, inReplyToId: commentId, text: 'No, limes.', author: { name: 'Mair' } },
          ],
        },
      ],
    });
  });

  it('to a reply stands in the same list and says what it answers', async () => {
    const { commentId, mair, rhys } = await opened();
    const first = await service().reply(commentId, mair);
    const second = await service().reply(first, rhys, 'Why?');
    expect(await service().read(`/comments/${commentId}/replies`)).toMatchObject({
      total: 2,
      items: [
        { id: first, inReplyToId: commentId },
        { id: second, inReplyToId: first },
      ],
    });
  });

  it('is stored once under one Idempotency-Key', async () => {
    const { commentId, mair } = await opened();
    const url = `/comments/${commentId}/replies`;
    const reply = () => service().ask('POST', url, { as: mair, key: 'r-1', body: { text: 'No.' } });
    const first = await reply();
    expect(await reply()).toEqual(first);
    expect(await service().read(url)).toMatchObject({ total: 1 });
  });

  it('is refused to what is withdrawn, and taken again when it is brought back', async () => {
    const { commentId, rhys, mair } = await opened();
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    await service().refused([409, 'discussion/comment-gone'], asked(commentId, mair));
    await service().done('POST', `/comments/${commentId}/bring-back`, rhys);
    expect(await asked(commentId, mair)()).toMatchObject({ status: 201 });
  });

  it('is refused to what does not exist', async () => {
    const { mair } = await opened();
    await service().refused([404, 'discussion/comment-not-found'], asked(crypto.randomUUID(), mair));
  });

  it('is refused at the closing, but for officials where that is allowed', async () => {
    const { commentId, mair } = await opened({ officialsMayAnswerAfterClosing: true });
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    service().at(CLOSES);
    await service().refused([409, 'discussion/discussion-closed'], asked(commentId, mair));
    await service().reply(commentId, official);
  });

  it('is refused while paused, without words, and to visitors', async () => {
    const { discussionId, organiser, commentId, mair } = await opened();
    const url = `/comments/${commentId}/replies`;
    await service().refused([422, 'discussion/comment-empty'], () =>
      service().ask('POST', url, { as: mair, body: { text: '\n' } }),
    );
    await service().refused([401, 'platform/not-logged-in'], () =>
      service().ask('POST', url, { body: { text: 'No.' } }),
    );
    await service().refusesBodies('POST', url, mair, [{}, { text: 'No.', inReplyTo: commentId }]);
    await service().done('POST', `/discussions/${discussionId}/pause`, organiser, { reason: 'Insults' });
    await service().refused([409, 'discussion/discussion-paused'], asked(commentId, mair));
  });
});
