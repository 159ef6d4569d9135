import { eventually } from '@folkmoot/testing';
import { FolkmootProcess } from './folkmoot-process.js';
import { act, caseOf, decide } from './moderation-journey-people.js';
import { publicly } from './moderation-journey-reading.js';
import { newScene, reading } from './moderation-journey-scene.js';
import { logIn, made } from './site.js';
import { memberIdOf } from './authorisation-people.js';

describe('what else moderators decide', () => {
  let site: FolkmootProcess;
  let read: ReturnType<typeof reading>;
  let scene: Awaited<ReturnType<typeof newScene>>;
  let commentId: string;

  beforeAll(async () => {
    site = await FolkmootProcess.create({ FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000' });
    await site.start();
    read = reading(site);
    scene = await newScene(site);
    const { rhys, place } = scene;
    commentId = await made(site, rhys, `/api/discussions/${place.discussionId}/comments`, { text: 'Oaks.' });
  });
  afterAll(() => site.remove());

  it('a decision on what has changed meanwhile is refused, and says what has', async () => {
    const { gwen, mona, place, rhys } = scene;
    const id = await made(site, rhys, `/api/discussions/${place.discussionId}/comments`, {
      text: 'Birches.',
    });
    await act(site, gwen, `/api/comments/${id}/reports`, { reason: 'off-topic' });
    const { revision: seen } = await caseOf(site, mona.token, id);
    await act(site, rhys, `/api/comments/${id}/edit`, { text: 'Beeches.' });
    await caseOf(site, mona.token, id, { text: 'Beeches.', textRevision: 1 });
    const late = { seen, action: 'hide', reason: 'off-topic', statement: 'It is about trees.' };
    expect(
      await site.ask('POST', `/api/cases/${id}/decisions`, { token: mona.token, body: late }),
    ).toMatchObject({
      status: 409,
      body: { type: '/problems/moderation/case-changed' },
    });
    expect((await read(`/api/comments/${id}`))['state']).toBe('standing');
  });

  it('where comments are held first, nobody but author and staff sees one before it is let through', async () => {
    const { anan, gwen, mona, place, rhys } = scene;
    const id = await made(site, rhys, `/api/discussions/${place.heldDiscussionId}/comments`, {
      text: 'Heldwords of mine.',
    });
    await caseOf(site, mona.token, id, { held: true, standing: 'held', text: 'Heldwords of mine.' });
    const everywhere = await publicly(site, place, { analyst: anan.token, gwen });
    expect(everywhere.filter(({ text }) => text.includes('Heldwords')).map(({ where }) => where)).toEqual([]);
    const { status, body } = await decide(site, mona.token, id, { action: 'keep', reason: 'no-breach' });
    const { position, effect } = body as { position: string; effect: string };
    expect([status, effect]).toEqual([201, 'done']);
    expect(await read(`/api/comments/${id}`, undefined, position)).toMatchObject({
      state: 'standing',
      text: 'Heldwords of mine.',
    });
  });

  it('a thread is closed to replies, and opened again', async () => {
    const { gwen, mona } = scene;
    const reply = { text: 'And another thing.' };
    // Nobody has questioned the comment: there is no case that could have changed.
    const closed = await site.ask('POST', `/api/cases/${commentId}/decisions`, {
      token: mona.token,
      body: {
        action: 'close-thread',
        reason: 'off-topic',
        statement: 'This has gone round in circles.',
      },
    });
    expect(closed.body).toMatchObject({ effect: 'done' });
    expect(
      await site.ask('POST', `/api/comments/${commentId}/replies`, { token: gwen, body: reply }),
    ).toMatchObject({
      status: 409,
      body: { type: '/problems/discussion/thread-closed' },
    });
    const opened = await decide(site, mona.token, commentId, {
      action: 'reopen-thread',
      reason: 'no-breach',
      statement: 'Go on.',
    });
    expect(opened.body).toMatchObject({ effect: 'done' });
    await act(site, gwen, `/api/comments/${commentId}/replies`, reply);
  });

  it('a member is warned, then suspended: reads and appeals, but cannot post; lifted, and can', async () => {
    const { gwen, mona, non, place, rhys } = scene;
    const memberId = await memberIdOf(site, rhys);
    const post = (token: string, text: string) =>
      site.ask('POST', `/api/discussions/${place.discussionId}/comments`, { token, body: { text } });
    const hers = await made(site, gwen, `/api/discussions/${place.discussionId}/comments`, {
      text: 'Pines!',
    });
    const { body: said } = await post(rhys, 'Willows, and no fools who want pines.');
    const { id } = said as { id: string };
    await act(site, gwen, `/api/comments/${id}/reports`, { reason: 'abuse' });
    await caseOf(site, mona.token, id);
    const hidden = await decide(site, mona.token, id, {
      action: 'hide',
      reason: 'abuse',
      statement: 'It calls people fools.',
    });
    expect(hidden.body).toMatchObject({ effect: 'done' });
    const conduct = `/api/conduct/${memberId}`;
    await act(site, mona.token, `${conduct}/warnings`, { reason: 'abuse', statement: 'Last time.' });
    await act(site, mona.token, `${conduct}/suspensions`, { reason: 'abuse', statement: 'Pause.' });
    const refusal = { status: 403, body: { type: '/problems/discussion/member-suspended' } };
    await eventually(async () => expect(await post(rhys, 'Me again.')).toMatchObject(refusal));

    const token = await logIn(site, 'Rhys');
    expect(await read('/api/me', token)).toMatchObject({ suspendedUntil: 'for-good', roles: [] });
    expect((await read('/api/me/notices', token)).items.slice(0, 3)).toMatchObject([
      { kind: 'suspension', statement: 'Pause.' },
      { kind: 'warning', statement: 'Last time.' },
      { kind: 'decision', statement: 'It calls people fools.' },
    ]);
    await act(site, token, `/api/cases/${id}/appeal`, { text: 'I meant myself.' });
    expect(JSON.stringify(await read('/api/me/data', token))).toContain('Willows, and no fools');
    expect(await post(token, 'Me once more.')).toMatchObject(refusal);
    expect(
      await site.ask('POST', `/api/comments/${hers}/reports`, { token, body: { reason: 'spam' } }),
    ).toMatchObject({ status: 403, body: { type: '/problems/moderation/member-suspended' } });

    await act(site, non.token, `${conduct}/suspension/lift`, { reason: 'other' });
    await eventually(async () => expect((await post(rhys, 'Thank you.')).status).toBe(201));
    expect((await read('/api/me/notices', rhys)).items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'suspension-lifted' })]),
    );
  });

  it('a moderator who is suspended can decide nothing from that moment on, and can again after it', async () => {
    const { administrator, non, place, rhys } = scene;
    const id = await made(site, rhys, `/api/discussions/${place.discussionId}/comments`, { text: 'Pines.' });
    const queue = () => site.ask('GET', '/api/cases', { token: non.token });
    expect((await queue()).status).toBe(200);
    const suspension = `/api/members/${non.memberId}/suspension`;
    await act(site, administrator, suspension, { reason: 'Decides about friends' });
    await eventually(async () => expect((await queue()).status).toBe(403));
    const again = await logIn(site, 'Non');
    for (const token of [non.token, again]) {
      const decision = { action: 'hide', reason: 'spam', statement: 'It is an advertisement.' };
      expect(await site.ask('POST', `/api/cases/${id}/decisions`, { token, body: decision })).toMatchObject({
        status: 403,
        body: { type: '/problems/platform/role-required' },
      });
      expect((await site.ask('DELETE', suspension, { token })).status).toBe(403);
    }
    await act(site, administrator, suspension, {}, 'DELETE');
    await eventually(async () => expect((await queue()).status).toBe(200));
  });
});
