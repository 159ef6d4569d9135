import { eventually } from '@folkmoot/testing';
import { discussionOfFile } from '../discussion-under-test.js';

const DUE = '2026-03-08T12:00:00.000Z';
const JUST_BEFORE = '2026-03-08T11:59:59.999Z';

describe('the words of a withdrawn comment', () => {
  const service = discussionOfFile({ withdrawnWordsEvery: 10 });
  const withdrawn = async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    return { discussionId, rhys, commentId };
  };
  const last = async (commentId: string) => (await service().stored(`comment-${commentId}`)).at(-1);
  const keyOf = async (commentId: string) =>
    (await service().platform.keyring.get([`comment:${commentId}`])).size;
  const erased = (commentId: string) =>
    eventually(async () => {
      expect(await last(commentId)).toMatchObject({ type: 'comment-erased.v1' });
      expect(await keyOf(commentId)).toBe(0);
    });

  it('are erased after 7 days, by the clock, and cannot be brought back', async () => {
    const { rhys, commentId } = await withdrawn();
    service().at(DUE);
    await erased(commentId);
    expect(await last(commentId)).toMatchObject({
      data: { why: 'withdrawn', erasedAt: DUE },
      metadata: { actor: 'system:clock', command: 'erase-words' },
    });
    expect(await service().read(`/comments/${commentId}`, rhys)).toMatchObject({
      state: 'withdrawn',
      text: null,
      viewer: { withdrawn: [] },
    });
    await service().refused([409, 'discussion/bring-back-too-late'], () =>
      service().ask('POST', `/comments/${commentId}/bring-back`, { as: rhys }),
    );
  });

  it('stay until then, and for good if it was brought back', async () => {
    const [kept, back, due] = [await withdrawn(), await withdrawn(), await withdrawn()];
    service().at(JUST_BEFORE);
    await service().done('POST', `/comments/${back.commentId}/bring-back`, back.rhys);
    await service().done('POST', `/comments/${kept.commentId}/bring-back`, kept.rhys);
    await service().done('POST', `/comments/${kept.commentId}/withdraw`, kept.rhys);
    service().at(DUE);
    await erased(due.commentId);
    expect(await service().read(`/comments/${back.commentId}`)).toMatchObject({ text: 'Oaks, please.' });
    expect([await keyOf(back.commentId), await keyOf(kept.commentId)]).toEqual([1, 1]);
    await service().done('POST', `/comments/${kept.commentId}/bring-back`, kept.rhys);
  });

  it('are erased once', async () => {
    const { commentId } = await withdrawn();
    service().at(DUE);
    await erased(commentId);
    const next = await withdrawn();
    service().at('2026-04-01T00:00:00.000Z');
    await erased(next.commentId);
    const events = await service().stored(`comment-${commentId}`);
    expect(events.filter(({ type }) => type === 'comment-erased.v1')).toHaveLength(1);
  });
});
