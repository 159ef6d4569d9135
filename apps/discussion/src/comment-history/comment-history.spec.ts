import { discussionOfFile } from '../discussion-under-test.js';

describe('the history of a comment', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { consultationId, discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    const moderator = await service().person('Mod', { roles: [{ role: 'moderator', consultationId }] });
    return { rhys, commentId, moderator, url: `/comments/${commentId}/history` };
  };

  it('has everything that happened, by whom and when, with the words of the time', async () => {
    const { rhys, commentId, moderator, url } = await opened();
    const by = rhys.memberId;
    service().at('2026-03-01T12:05:00.000Z');
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Limes, please.' });
    service().at('2026-03-01T12:30:00.000Z');
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    const position = expect.stringMatching(/^\d{20}$/) as string;
    expect(await service().read(url, moderator)).toEqual({
      items: [
        { what: 'comment-posted', at: '2026-03-01T12:00:00.000Z', by, position, text: 'Oaks, please.' },
        { what: 'comment-edited', at: '2026-03-01T12:05:00.000Z', by, position, text: 'Limes, please.' },
        { what: 'comment-withdrawn', at: '2026-03-01T12:30:00.000Z', by, position },
      ],
    });
  });

  it('tells which parts were taken out, why, by which decision, and what came of each', async () => {
    const { rhys, commentId, moderator, url } = await opened();
    const ranges = [{ start: 0, end: 4 }];
    const by = moderator.memberId;
    const redacted = await service().decide(commentId, { action: 'redact', ranges, moderatorId: by });
    const hidden = await service().decide(commentId, { action: 'hide', reason: 'hate' });
    const restored = await service().decide(commentId, { action: 'restore' });
    const closed = await service().decide(commentId, { action: 'close-thread', reason: 'off-topic' });
    const reopened = await service().decide(commentId, { action: 'reopen-thread' });
    const kept = await service().decide(commentId, { action: 'keep' });
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Limes, please.' });
    const missed = await service().decide(commentId, { action: 'redact', ranges });
    expect(await service().read(url, moderator)).toMatchObject({
      items: [
        { what: 'comment-posted', text: 'Oaks, please.' },
        { what: 'comment-redacted', by, decisionId: redacted, reason: 'abuse', ranges },
        { what: 'comment-hidden', decisionId: hidden, reason: 'hate' },
        { what: 'comment-restored', decisionId: restored },
        { what: 'thread-closed', decisionId: closed, reason: 'off-topic' },
        { what: 'thread-reopened', decisionId: reopened },
        { what: 'comment-released', decisionId: kept },
        { what: 'comment-edited', text: 'Limes, please.' },
        { what: 'decision-missed', decisionId: missed, why: 'text-changed' },
      ],
    });
  });

  it('has no words any more once they were erased', async () => {
    const { commentId, moderator, url } = await opened();
    await service().platform.keyring.destroy(`comment:${commentId}`);
    expect(await service().read(url, moderator)).toMatchObject({
      items: [{ what: 'comment-posted', text: null }],
    });
  });

  it('is for moderators of the comment’s consultation', async () => {
    const { rhys, moderator, url } = await opened();
    const elsewhere = { role: 'moderator', consultationId: crypto.randomUUID() } as const;
    const other = await service().person('Other', { roles: [elsewhere] });
    const organiser = await service().person('Org', { roles: [{ role: 'organiser' }] });
    const asking = (as: typeof rhys) => () => service().ask('GET', url, { as });
    await service().refused([401, 'platform/not-logged-in'], () => service().ask('GET', url));
    await service().refused([403, 'platform/role-required'], asking(rhys), asking(other), asking(organiser));
    await service().refused([404, 'discussion/comment-not-found'], () =>
      service().ask('GET', `/comments/${crypto.randomUUID()}/history`, { as: moderator }),
    );
  });
});
