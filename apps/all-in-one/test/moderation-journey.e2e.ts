import { eventually } from '@folkmoot/testing';
import { FolkmootProcess } from './folkmoot-process.js';
import { act, caseOf, decide, rangeOf } from './moderation-journey-people.js';
import { publicly } from './moderation-journey-reading.js';
import { newScene, reading } from './moderation-journey-scene.js';
import { made } from './site.js';

const SECRET = 'number 12 Bramble Lane';
const TEXT = `Oaks 🌳🌳, and I live at ${SECRET}, come round.`;
const REDACTED = 'Oaks 🌳🌳, and I live at […], come round.';

describe('a comment that moderators look at', () => {
  let site: FolkmootProcess;
  let read: ReturnType<typeof reading>;
  let scene: Awaited<ReturnType<typeof newScene>>;
  let commentId: string;

  beforeAll(async () => {
    site = await FolkmootProcess.create({ FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000' });
    await site.start();
    read = reading(site);
    scene = await newScene(site);
    const { rhys, gwen, mona, place } = scene;
    commentId = await made(site, rhys, `/api/discussions/${place.discussionId}/comments`, { text: TEXT });
    await made(site, gwen, `/api/comments/${commentId}/replies`, { text: 'I like oaks.' });
    await act(site, gwen, `/api/comments/${commentId}/stance`, { stance: 'agree' }, 'PUT');
    await act(site, mona.token, `/api/comments/${commentId}/stance`, { stance: 'unsure' }, 'PUT');
  });
  afterAll(() => site.remove());

  const numbers = () => read('/api/moderation/numbers');

  it('is reported, once by each member, and waits in the queue', async () => {
    const { gwen, mona } = scene;
    const report = { reason: 'personal-details', note: 'That is where he lives.' };
    await act(site, gwen, `/api/comments/${commentId}/reports`, report);
    expect(
      await site.ask('POST', `/api/comments/${commentId}/reports`, { token: gwen, body: report }),
    ).toMatchObject({ status: 409 });
    await eventually(async () => {
      const { items } = await read('/api/cases', mona.token);
      expect(items).toEqual([
        expect.objectContaining({
          id: commentId,
          urgency: 3,
          reasons: [{ reason: 'personal-details', count: 1 }],
          taken: null,
        }),
      ]);
    });
    expect((await read('/api/me/reports', gwen)).items).toEqual([
      expect.objectContaining({ commentId, ended: null }),
    ]);
  });

  it('is taken by one moderator, and another cannot take it as well', async () => {
    const { mona, non } = scene;
    await act(site, mona.token, `/api/cases/${commentId}/take`);
    expect(
      await site.ask('POST', `/api/cases/${commentId}/take`, { token: non.token, body: {} }),
    ).toMatchObject({
      status: 409,
    });
    await caseOf(site, non.token, commentId, { taken: { by: { id: mona.memberId } } });
  });

  it('is redacted: the very next read of page and API shows it', async () => {
    const { mona, place } = scene;
    const { text } = await caseOf(site, mona.token, commentId, { text: TEXT });
    const { status, body } = await decide(site, mona.token, commentId, {
      action: 'redact',
      reason: 'personal-details',
      statement: 'Your address is nobody’s business.',
      textRevision: 0,
      ranges: [rangeOf(text ?? '', SECRET)],
    });
    const { position, effect } = body as { position: string; effect: string };
    expect([status, effect]).toEqual([201, 'done']);
    expect(await read(`/api/comments/${commentId}`, undefined, position)).toMatchObject({
      state: 'standing',
      text: REDACTED,
      redacted: true,
      redactions: [rangeOf(REDACTED, '[…]')],
      reason: 'personal-details',
      stances: { agree: 1, disagree: 0, unsure: 1 },
      replies: 1,
    });
    const page = await site.ask('GET', `/discussions/${place.discussionId}?position=${position}`);
    expect(page.body).not.toContain(SECRET);
    expect(page.body).toContain('come round.');
  });

  it('the words that went are nowhere in public, but moderators read them', async () => {
    const { anan, gwen, non, place } = scene;
    await eventually(async () => {
      const everywhere = await publicly(site, place, { analyst: anan.token, gwen });
      expect(everywhere.filter(({ text }) => text.includes('come round')).map(({ where }) => where)).toEqual(
        expect.arrayContaining([
          `/api/consultations/${place.consultationId}/export/comments?format=jsonl`,
          `/discussions/${place.discussionId}`,
        ]),
      );
      expect(everywhere.filter(({ text }) => text.includes('Bramble')).map(({ where }) => where)).toEqual([]);
    });
    await caseOf(site, non.token, commentId, { text: TEXT, standing: 'redacted' });
  });

  it('its author is told what and why, may not edit it, and appeals once', async () => {
    const { gwen, rhys } = scene;
    await eventually(async () =>
      expect((await read('/api/me/notices', rhys)).items).toEqual([
        expect.objectContaining({
          kind: 'decision',
          action: 'redact',
          reason: 'personal-details',
          statement: 'Your address is nobody’s business.',
          effect: 'done',
          appeal: null,
        }),
      ]),
    );
    const edit = await site.ask('POST', `/api/comments/${commentId}/edit`, {
      token: rhys,
      body: { text: 'Limes.' },
    });
    expect(edit.status).toBe(409);
    const appeal = { text: 'It is the address of the park.' };
    await act(site, rhys, `/api/cases/${commentId}/appeal`, appeal);
    for (const token of [rhys, gwen])
      expect((await site.ask('POST', `/api/cases/${commentId}/appeal`, { token, body: appeal })).status).toBe(
        token === rhys ? 409 : 403,
      );
  });

  it('another moderator judges: the words are whole again, votes and replies as they were', async () => {
    const { mona, non, place, rhys } = scene;
    const { revision: seen } = await caseOf(site, mona.token, commentId);
    const judgement = { seen, outcome: 'overturned', statement: 'So it is. Sorry!' };
    const own = await site.ask('POST', `/api/cases/${commentId}/appeal/judgement`, {
      token: mona.token,
      body: judgement,
    });
    expect(own.status).toBe(403);
    const { position, effect } = await act(
      site,
      non.token,
      `/api/cases/${commentId}/appeal/judgement`,
      judgement,
    );
    expect(effect).toBe('done');
    expect(await read(`/api/comments/${commentId}`, undefined, position)).toMatchObject({
      state: 'standing',
      text: TEXT,
      redacted: false,
      stances: { agree: 1, disagree: 0, unsure: 1 },
      replies: 1,
    });
    const page = await site.ask('GET', `/discussions/${place.discussionId}?position=${position}`);
    expect(page.body).toContain(SECRET);
    await eventually(async () =>
      expect((await read('/api/me/notices', rhys)).items).toContainEqual(
        expect.objectContaining({
          action: 'redact',
          appeal: expect.objectContaining({ outcome: 'overturned', statement: 'So it is. Sorry!' }),
        }),
      ),
    );
  });

  it('whoever reported it sees how it ended, and everybody sees the numbers', async () => {
    const { gwen } = scene;
    await eventually(async () =>
      expect((await read('/api/me/reports', gwen)).items).toEqual([
        expect.objectContaining({ ended: expect.objectContaining({ action: 'redact', overturned: true }) }),
      ]),
    );
    await eventually(async () =>
      expect(await numbers()).toMatchObject({
        open: 0,
        cases: 1,
        reports: [{ reason: 'personal-details', count: 1 }],
        appeals: { lodged: 1, upheld: 0, overturned: 1 },
      }),
    );
    const { decisions } = (await numbers()) as { decisions?: object[] };
    expect(decisions).toContainEqual({ action: 'redact', reason: 'personal-details', count: 1 });
    const page = await site.ask('GET', '/moderation');
    expect(page.status).toBe(200);
  });
});
