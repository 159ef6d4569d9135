import { discussionOfFile, type Person } from '../discussion-under-test.js';
import type { CommentPage } from './comment-page.answer.js';

describe('a comment that waits for a moderator', () => {
  const service = discussionOfFile();
  const held = async () => {
    const { discussionId, organiser, consultationId } = await service().opened({ holdFirst: true });
    const rhys = await service().person('Rhys-Secret');
    const mair = await service().person('Mair');
    const commentId = await service().post(discussionId, rhys, 'Secret words');
    return { discussionId, consultationId, organiser, rhys, mair, commentId };
  };
  const page = async (discussionId: string, as?: Person): Promise<CommentPage> =>
    service().read(`/discussions/${discussionId}/comments`, as);
  const words = (rhys: Person) => ({
    text: 'Secret words',
    author: { id: rhys.memberId, name: 'Rhys-Secret', organisation: null },
  });

  it('has its place on the page, without words or a name, for visitors and other members', async () => {
    const { discussionId, rhys, mair, commentId } = await held();
    const elsewhere = await service().person('Other', {
      roles: [{ role: 'moderator', consultationId: crypto.randomUUID() }],
    });
    for (const as of [undefined, mair, elsewhere]) {
      for (const url of [`/discussions/${discussionId}/comments`, `/comments/${commentId}`]) {
        const text = JSON.stringify(await service().read(url, as));
        expect(text).toContain('"state":"held"');
        expect(text).not.toMatch(/Secret/);
        expect(text).not.toContain(rhys.memberId);
      }
    }
    expect(await page(discussionId)).toMatchObject({ total: 1, items: [{ text: null, author: null }] });
  });

  it('is shown to its author beside the page that is the same for all', async () => {
    const { discussionId, rhys, commentId } = await held();
    await page(discussionId);
    expect((await page(discussionId, rhys)).viewer).toMatchObject({ held: { [commentId]: words(rhys) } });
    expect(await service().read(`/comments/${commentId}`, rhys)).toMatchObject({
      state: 'held',
      text: null,
      viewer: { held: { [commentId]: { text: 'Secret words' } } },
    });
  });

  it('is shown to staff of its consultation', async () => {
    const { discussionId, consultationId, organiser, rhys, commentId } = await held();
    const moderator = await service().person('Mo', { roles: [{ role: 'moderator', consultationId }] });
    for (const as of [organiser, moderator]) {
      expect((await page(discussionId, as)).viewer).toMatchObject({ held: { [commentId]: words(rhys) } });
    }
  });

  it('takes neither replies nor stances, but may be edited and withdrawn by its author', async () => {
    const { rhys, mair, commentId } = await held();
    for (const as of [mair, rhys]) {
      await service().refused(
        [409, 'discussion/comment-held'],
        () => service().ask('POST', `/comments/${commentId}/replies`, { as, body: { text: 'No.' } }),
        () => service().ask('PUT', `/comments/${commentId}/stance`, { as, body: { stance: 'agree' } }),
      );
    }
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Secret limes' });
    expect(await service().read(`/comments/${commentId}`, rhys)).toMatchObject({
      viewer: { held: { [commentId]: { text: 'Secret limes' } } },
    });
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    expect(await service().read(`/comments/${commentId}`, rhys)).toMatchObject({
      state: 'withdrawn',
      viewer: { held: {}, withdrawn: [commentId] },
    });
  });

  it('is public once a moderator keeps it, and nobody’s alone any more', async () => {
    const { discussionId, rhys, commentId } = await held();
    await service().decide(commentId, { action: 'keep' });
    expect(await page(discussionId, rhys)).toMatchObject({
      items: [{ state: 'standing', text: 'Secret words', author: { name: 'Rhys-Secret' } }],
      viewer: { held: {} },
    });
  });

  it('stays where it is if its words were changed after the moderator had looked', async () => {
    const { rhys, commentId } = await held();
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Something else' });
    await service().decide(commentId, { action: 'keep', textRevision: 0 });
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({ state: 'held' });
    await service().decide(commentId, { action: 'keep', textRevision: 1 });
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({
      text: 'Something else',
    });
  });

  it('is none by officials and staff, nor in other discussions', async () => {
    const { discussionId, organiser } = await held();
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    for (const as of [official, organiser]) await service().post(discussionId, as);
    const { items } = await page(discussionId);
    expect(items.map(({ state }) => state)).toEqual(['standing', 'standing', 'held']);
  });

  it('is an organiser’s choice, which can be changed', async () => {
    const { discussionId, organiser, mair } = await held();
    const shownNow: Record<string, unknown> = await service().read(`/discussions/${discussionId}`);
    expect(shownNow).toMatchObject({ holdFirst: true });
    const { title, introduction, prompts, safetyNotice } = shownNow;
    const settings = { title, introduction, prompts, safetyNotice, hosts: [] };
    await service().done('PUT', `/discussions/${discussionId}`, organiser, {
      ...settings,
      officialsMayAnswerAfterClosing: false,
    });
    expect(await service().read(`/discussions/${discussionId}`)).toMatchObject({ holdFirst: false });
    const commentId = await service().post(discussionId, mair);
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({ state: 'standing' });
  });
});
