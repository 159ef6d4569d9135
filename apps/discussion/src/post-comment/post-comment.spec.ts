import { CLOSES, discussionOfFile, OPENS, type Person } from '../discussion-under-test.js';

describe('posting a comment', () => {
  const service = discussionOfFile();
  const commentsOf = (discussionId: string) => `/discussions/${discussionId}/comments`;

  it('shows it on the very next page, by its author', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const posted = await service().ask('POST', commentsOf(discussionId), {
      as: rhys,
      body: { text: 'Oaks, please.' },
    });
    expect(posted).toMatchObject({
      status: 201,
      body: { id: expect.any(String), position: expect.any(String) },
    });
    expect(await service().read(commentsOf(discussionId), rhys)).toMatchObject({
      order: 'newest',
      page: 1,
      pages: 1,
      total: 1,
      items: [{ text: 'Oaks, please.', state: 'standing', author: { name: 'Rhys', organisation: null } }],
      viewer: { memberId: rhys.memberId, stances: {} },
    });
  });

  it('names the organisation that an official speaks for in this consultation', async () => {
    const { discussionId, consultationId } = await service().opened();
    const official = await service().person('Owain', {
      roles: [{ role: 'official', consultationId, organisation: 'Riverside Council' }],
    });
    await service().post(discussionId, official);
    expect(await service().read(commentsOf(discussionId))).toMatchObject({
      items: [{ author: { name: 'Owain', organisation: 'Riverside Council' } }],
    });
  });

  it('stores a repeat under the same Idempotency-Key once and gives the first answer', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const post = (text: string) =>
      service().ask('POST', commentsOf(discussionId), { as: rhys, key: 'a-1', body: { text } });
    const first = await post('Oaks, please.');
    service().at(CLOSES);
    expect((await post('Oaks, please.')).body).toEqual(first.body);
    await service().refused([409, 'platform/idempotency-key-reused'], () => post('Limes, please.'));
    expect(await service().read(commentsOf(discussionId))).toMatchObject({ total: 1 });
  });

  it('takes the same key of two members as two', async () => {
    const { discussionId } = await service().opened();
    for (const name of ['Rhys', 'Mair']) {
      const as = await service().person(name);
      await service().ask('POST', commentsOf(discussionId), { as, key: 'a-1', body: { text: name } });
    }
    expect(await service().read(commentsOf(discussionId))).toMatchObject({ total: 2 });
  });

  it.each([
    ['without words', ' \n ', 'comment-empty'],
    ['with nothing that shows', '\u200b\u2060', 'comment-empty'],
    ['beyond the limit', 'x'.repeat(5_001), 'comment-too-long'],
  ])('is refused %s', async (_, text, code) => {
    const { discussionId } = await service().opened();
    const as = await service().person('Rhys');
    await service().refused([422, `discussion/${code}`], () =>
      service().ask('POST', commentsOf(discussionId), { as, body: { text } }),
    );
    expect(await service().read(commentsOf(discussionId))).toMatchObject({ total: 0, items: [] });
  });

  it('is refused before it opens, at its closing and while it is paused', async () => {
    const { discussionId, organiser } = await service().opened();
    const as = await service().person('Rhys');
    const post = () => service().ask('POST', commentsOf(discussionId), { as, body: { text: 'Oaks.' } });
    service().at('2026-01-31T23:59:59.999Z');
    await service().refused([409, 'discussion/discussion-not-open-yet'], post);
    service().at(OPENS);
    expect(await post()).toMatchObject({ status: 201 });
    await service().done('POST', `/discussions/${discussionId}/pause`, organiser, { reason: 'Insults' });
    await service().refused([409, 'discussion/discussion-paused'], post);
    service().at(CLOSES);
    await service().refused([409, 'discussion/discussion-closed'], post);
  });

  it('is for nobody after closing: officials may answer where the discussion allows it, not begin', async () => {
    const { discussionId } = await service().opened({ officialsMayAnswerAfterClosing: true });
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    service().at(CLOSES);
    for (const as of [official, await service().person('Rhys')]) {
      await service().refused([409, 'discussion/discussion-closed'], () =>
        service().ask('POST', commentsOf(discussionId), { as, body: { text: 'Oaks.' } }),
      );
    }
  });

  it('is refused to visitors, to members without a confirmed address and to suspended ones', async () => {
    const { discussionId } = await service().opened();
    const post = (as?: Person) => () =>
      service().ask('POST', commentsOf(discussionId), { ...(as && { as }), body: { text: 'Oaks.' } });
    await service().refused([401, 'platform/not-logged-in'], post());
    const unconfirmed = await service().person('New', { confirmed: false });
    await service().refused([403, 'discussion/member-not-confirmed'], post(unconfirmed));
    const suspended = await service().person('Sus', { suspendedUntil: '2026-03-01T12:00:00.001Z' });
    await service().refused([403, 'discussion/member-suspended'], post(suspended));
    service().at('2026-03-01T12:00:00.001Z');
    expect(await post(suspended)()).toMatchObject({ status: 201 });
  });

  it('is refused where nobody sees the discussion and where there is none', async () => {
    const { discussionId } = await service().drafted();
    const as = await service().person('Rhys');
    const post = (id: string) => () => service().ask('POST', commentsOf(id), { as, body: { text: 'Oaks.' } });
    await service().refused([404, 'discussion/discussion-not-found'], post(discussionId));
    await service().refused([404, 'discussion/discussion-not-found'], post(crypto.randomUUID()));
    await service().refused([400, 'platform/id-invalid'], post('trees'));
  });

  it('takes no other body', async () => {
    const { discussionId } = await service().opened();
    const as = await service().person('Rhys');
    await service().refusesBodies('POST', commentsOf(discussionId), as, [
      {},
      { text: 1 },
      { text: null },
      { text: ['Oaks.'] },
      { text: 'Oaks.', authorId: 'somebody' },
      { text: 'x'.repeat(100_001) },
    ]);
  });
});
