import { eventually } from '@folkmoot/testing';
import { readableThroughDoors } from './erasure-doors.js';
import { readableInFolder } from './erasure-search.js';
import { memberIdOf } from './authorisation-people.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { act, caseOf, decide, newStaff } from './moderation-journey-people.js';
import { logIn, made, newMember, newOrganiser, openDiscussion, PASSWORD } from './site.js';

/** Its name is found wherever a name of staff is shown: decisions, hosts, officials, roles, the audit. */
const NAME = 'Gwyliau7f3a9cff';
const markers = { name: NAME, address: NAME.toLowerCase() };

describe('somebody who was everything: organiser, moderator, analyst, host and official', () => {
  let site: FolkmootProcess;
  let administrator: string;
  let everything: string;
  let neighbour: string;
  let otherModerator: string;
  let things: Record<string, string[]>;

  const grant = async (memberId: string, role: string): Promise<void> => {
    await act(site, administrator, `/api/members/${memberId}/roles`, {
      role,
      ...(role === 'official' && { organisation: 'Riverside Council' }),
    });
  };

  beforeAll(async () => {
    site = await FolkmootProcess.create({
      FOLKMOOT_LOG_FILES: 'true',
      FOLKMOOT_LOG_LEVEL: 'debug',
      FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000',
    });
    await site.start();
    administrator = await newOrganiser(site, 'Olwen');
    otherModerator = (await newStaff(site, administrator, 'Non', 'moderator')).token;
    neighbour = await newMember(site, 'Gwen');
    const memberId = await memberIdOf(site, await newMember(site, NAME));
    for (const role of ['organiser', 'moderator', 'analyst', 'administrator', 'official'])
      await grant(memberId, role);
    everything = await logIn(site, NAME);
    const { consultationId, discussionId } = await openDiscussion(site, everything);
    await act(
      site,
      everything,
      `/api/discussions/${discussionId}`,
      {
        title: 'Paths',
        introduction: '',
        prompts: [],
        hosts: [memberId],
        safetyNotice: '',
        officialsMayAnswerAfterClosing: false,
      },
      'PUT',
    );
    const commentId = await made(site, neighbour, `/api/discussions/${discussionId}/comments`, {
      text: 'Oaks.',
    });
    await act(site, otherModerator, `/api/comments/${commentId}/reports`, { reason: 'spam' });
    await act(site, everything, `/api/comments/${commentId}/replies`, { text: 'The council says oaks.' });
    await caseOf(site, everything, commentId);
    await act(site, everything, `/api/cases/${commentId}/take`);
    const hiding = { action: 'hide', reason: 'spam', statement: 'An advertisement.' };
    expect((await decide(site, everything, commentId, hiding)).status).toBe(201);
    things = {
      consultationId: [consultationId],
      discussionId: [discussionId],
      commentId: [commentId],
      caseId: [commentId],
      memberId: [memberId],
      erasureId: [crypto.randomUUID()],
      number: ['1'],
    };
  });
  afterAll(() => site.remove());

  const tokens = () => ({ visitor: undefined, administrator, otherModerator, neighbour });

  it('is named before where staff are named', async () => {
    const found = await readableThroughDoors(site, things, tokens(), markers);
    for (const where of [
      `name at /api/cases/${things['caseId']?.[0]} for otherModerator`,
      `name at /api/discussions/${things['discussionId']?.[0]} for visitor`,
      `name at /api/members/${things['memberId']?.[0]} for administrator`,
    ])
      expect(found).toContain(where);
  });

  it('is named nowhere afterwards, and what was done stays done', async () => {
    const { status, body } = await site.ask('POST', '/api/me/erasure', {
      token: everything,
      body: { words: 'kept', password: PASSWORD },
    });
    expect(status).toBe(202);
    const { receipt, id } = body as { receipt: string; id: string };
    await eventually(async () =>
      expect((await site.ask('GET', `/api${receipt}`)).body).toMatchObject({
        completedAt: expect.any(String),
      }),
    );
    things = { ...things, erasureId: [id] };
    expect(await readableInFolder(site.directory, markers)).toEqual([]);
    expect(await readableThroughDoors(site, things, tokens(), markers)).toEqual([]);
    expect(site.output).not.toContain(NAME);
    const { body: comment } = await site.ask('GET', `/api/comments/${things['commentId']?.[0]}`);
    expect(comment).toMatchObject({ state: 'hidden', reason: 'spam' });
    const { body: notices } = await site.ask('GET', '/api/me/notices', { token: neighbour });
    expect(notices).toMatchObject({ items: [{ statement: 'An advertisement.' }] });
    expect(await site.kill('SIGTERM')).toBe(0);
    expect(await readableInFolder(site.directory, markers)).toEqual([]);
  });
});
