import { eventually } from '@folkmoot/testing';
import type { CommentView } from '../comment-page/comment.answer.js';
import type { CommentPage } from '../comment-page/comment-page.answer.js';
import { discussionOfFile, type Person } from '../discussion-under-test.js';
import type { ToldDecision } from '../news-under-test.js';

describe('when moderation has decided', () => {
  const service = discussionOfFile();
  const opened = async (settings: object = {}) => {
    const { discussionId } = await service().opened(settings);
    const rhys = await service().person('Rhys');
    const mair = await service().person('Mair');
    const commentId = await service().post(discussionId, rhys, 'Oaks, you fools. 🌳');
    return { discussionId, rhys, mair, commentId };
  };
  const shown = async (commentId: string, as?: Person): Promise<CommentView> =>
    service().read(`/comments/${commentId}`, as);
  const onPage = async (discussionId: string): Promise<CommentView> => {
    const page: CommentPage = await service().read(`/discussions/${discussionId}/comments`);
    return page.items[0] as CommentView;
  };

  it('hides a comment, saying why but not whose it is', async () => {
    const { discussionId, commentId } = await opened();
    await service().decide(commentId, { action: 'hide', reason: 'hate' });
    expect(await onPage(discussionId)).toMatchObject({
      id: commentId,
      state: 'hidden',
      text: null,
      author: null,
      reason: 'hate',
    });
  });

  it('takes only the parts out that were decided on, and marks them', async () => {
    const { discussionId, commentId } = await opened();
    await service().decide(commentId, {
      action: 'redact',
      ranges: [
        { start: 6, end: 15 },
        { start: 17, end: 18 },
      ],
    });
    const view = await onPage(discussionId);
    expect(view).toMatchObject({
      state: 'standing',
      text: 'Oaks, […]. […]',
      redacted: true,
      redactions: [
        { start: 6, end: 9 },
        { start: 11, end: 14 },
      ],
      reason: 'abuse',
      author: { name: 'Rhys' },
    });
    expect(JSON.stringify(view)).not.toMatch(/fools|🌳/);
  });

  it.each<readonly [string, readonly ToldDecision[]]>([
    ['hidden', [{ action: 'hide' }]],
    ['redacted', [{ action: 'redact', ranges: [{ start: 0, end: 4 }] }]],
    ['redacted, then hidden', [{ action: 'redact', ranges: [{ start: 0, end: 4 }] }, { action: 'hide' }]],
    ['hidden, then redacted', [{ action: 'hide' }, { action: 'redact', ranges: [{ start: 0, end: 4 }] }]],
    ['kept, then hidden twice', [{ action: 'keep' }, { action: 'hide' }, { action: 'hide' }]],
  ])('brings back text, replies and stances whole when what was %s is restored', async (_, decisions) => {
    const { discussionId, commentId, mair } = await opened();
    await service().reply(commentId, mair);
    await service().done('PUT', `/comments/${commentId}/stance`, mair, { stance: 'agree' });
    const before = await onPage(discussionId);
    expect(before).toMatchObject({ stances: { agree: 1 }, replies: 1 });
    for (const one of decisions) await service().decide(commentId, one);
    expect(await onPage(discussionId)).not.toEqual(before);
    await service().decide(commentId, { action: 'restore' });
    expect(await onPage(discussionId)).toEqual(before);
    await service().reply(commentId, mair);
  });

  it('shows a page that was read before, and is kept in memory, without the words at once', async () => {
    const { discussionId, commentId } = await opened();
    await service().read(`/discussions/${discussionId}/comments`);
    await service().decide(commentId, { action: 'hide' });
    expect(JSON.stringify(await onPage(discussionId))).not.toContain('Oaks');
  });

  it('closes a thread to everybody’s replies, under it and under its replies, and opens it again', async () => {
    const { discussionId, commentId, mair } = await opened();
    const replyId = await service().reply(commentId, mair);
    await service().decide(commentId, { action: 'close-thread', reason: 'off-topic' });
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    const reply = (id: string, as: Person) => () =>
      service().ask('POST', `/comments/${id}/replies`, { as, body: { text: 'Limes.' } });
    await service().refused(
      [409, 'discussion/thread-closed'],
      reply(commentId, mair),
      reply(replyId, mair),
      reply(commentId, official),
    );
    expect(await onPage(discussionId)).toMatchObject({ threadClosed: true, state: 'standing' });
    await service().decide(commentId, { action: 'reopen-thread' });
    await service().reply(replyId, mair);
    expect(await onPage(discussionId)).toMatchObject({ threadClosed: false, replies: 2 });
  });

  it('closes the thread that a reply is in, for a decision on the reply', async () => {
    const { commentId, mair } = await opened();
    const replyId = await service().reply(commentId, mair);
    await service().decide(replyId, { action: 'close-thread', topId: commentId });
    expect(await shown(commentId)).toMatchObject({ threadClosed: true });
  });

  it('lets nobody answer, edit or take a stance on what it hid, nor edit what it shortened', async () => {
    const { commentId, rhys, mair } = await opened();
    const replyId = await service().reply(commentId, rhys);
    await service().decide(commentId, { action: 'hide' });
    await service().decide(replyId, { action: 'redact', ranges: [{ start: 0, end: 2 }] });
    const edit = (id: string) => () =>
      service().ask('POST', `/comments/${id}/edit`, { as: rhys, body: { text: 'Limes.' } });
    await service().refused([409, 'discussion/comment-moderated'], edit(commentId), edit(replyId));
    await service().refused(
      [409, 'discussion/comment-gone'],
      () => service().ask('POST', `/comments/${commentId}/replies`, { as: mair, body: { text: 'No.' } }),
      () => service().ask('PUT', `/comments/${commentId}/stance`, { as: mair, body: { stance: 'agree' } }),
    );
    await service().reply(replyId, mair);
  });

  it('is carried out once however often it is told, by whom it was made, and said to have been', async () => {
    const { commentId } = await opened();
    const moderatorId = crypto.randomUUID();
    const decision = service().decision(commentId, { action: 'hide', moderatorId });
    await service().tell(decision, decision);
    const { decisionId } = decision.data as { decisionId: string };
    await service().decide(commentId, { action: 'restore' });
    await service().tell(decision);
    expect(await shown(commentId)).toMatchObject({ state: 'standing' });
    expect(await service().stored(`comment-${commentId}`)).toMatchObject([
      { type: 'comment-posted.v1' },
      {
        type: 'comment-hidden.v1',
        data: { decisionId },
        metadata: { actor: moderatorId, command: 'hide-comment' },
      },
      { type: 'comment-restored.v1' },
    ]);
    await eventually(async () =>
      expect(
        (await service().heard('discussion.comments', `comment-${commentId}`)).slice(1, 2),
      ).toMatchObject([{ type: 'discussion.comment-hidden.v1', data: { commentId, reason: 'abuse' } }]),
    );
  });

  it('misses words that were changed meanwhile, and says so instead of taking other parts out', async () => {
    const { commentId, rhys } = await opened();
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Limes for everybody.' });
    const decisionId = await service().decide(commentId, {
      action: 'redact',
      ranges: [{ start: 6, end: 15 }],
      textRevision: 0,
    });
    expect(await shown(commentId)).toMatchObject({ text: 'Limes for everybody.', redacted: false });
    await eventually(async () =>
      expect((await service().heard('discussion.comments', `comment-${commentId}`)).at(-1)).toMatchObject({
        type: 'discussion.decision-missed.v1',
        data: { commentId, decisionId, why: 'text-changed' },
      }),
    );
  });

  it('takes no notice of other news of cases', async () => {
    const { commentId } = await opened();
    const { data, type: _, ...envelope } = service().decision(commentId, { action: 'hide' });
    const reported = { ...envelope, type: 'moderation.appeal-lodged.v1', data };
    const { appealId, ...others } = { appealId: crypto.randomUUID(), ...(data as object) };
    await service().tell({ ...reported, data: { ...others, appealId, appealedAt: envelope.time } });
    expect(await shown(commentId)).toMatchObject({ state: 'standing' });
  });
});
