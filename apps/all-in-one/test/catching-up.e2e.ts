import { fileURLToPath } from 'node:url';
import { eventually } from '@folkmoot/testing';
import { FolkmootProcess } from './folkmoot-process.js';
import { readableInFolder } from './erasure-search.js';
import { act, decide, type Member, newStaff } from './moderation-journey-people.js';
import { newPlace } from './moderation-journey-reading.js';
import { made, newMember, newOrganiser, PASSWORD } from './site.js';

const WITHOUT = fileURLToPath(new URL('./catching-up-main.ts', import.meta.url));

/** In what is erased while the service is away. */
const MARKER = 'gwyliau7f3a9cdd';

interface Receipt {
  readonly completedAt: string | null;
  readonly parts: readonly { readonly part: string; readonly state: string }[];
}

describe.each(['moderation', 'analytics'] as const)('%s, away for a while', (absent) => {
  let site: FolkmootProcess;
  let administrator: string;
  let mona: Member;
  let anan: Member;
  let rhys: string;
  let gwen: string;
  let lowri: string;
  let place: Awaited<ReturnType<typeof newPlace>>;
  let before: string;
  let receipt: string;
  const comments: Record<string, string> = {};

  const say = async (who: string, text: string, discussionId = place.discussionId): Promise<string> =>
    made(site, who, `/api/discussions/${discussionId}/comments`, { text });
  const read = async <T = Record<string, unknown>>(path: string, token?: string): Promise<T> => {
    const { status, body } = await site.ask('GET', path, token === undefined ? {} : { token });
    expect([path, status]).toEqual([path, 200]);
    return body as T;
  };
  const rowsOf = async (what: string): Promise<Record<string, unknown>[]> => {
    const path = `/api/consultations/${place.consultationId}/export/${what}?format=jsonl`;
    const response = await fetch(site.address + path, { headers: { authorization: `Bearer ${anan.token}` } });
    expect(response.status).toBe(200);
    const text = await response.text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  beforeAll(async () => {
    site = await FolkmootProcess.create({ FOLKMOOT_ORIGIN: 'http://localhost' });
    await site.start();
    administrator = await newOrganiser(site, 'Olwen');
    mona = await newStaff(site, administrator, 'Mona', 'moderator');
    anan = await newStaff(site, administrator, 'Anan', 'analyst');
    [rhys, gwen, lowri] = [
      await newMember(site, 'Rhys'),
      await newMember(site, 'Gwen'),
      await newMember(site, 'Lowri'),
    ];
    place = await newPlace(site, administrator);
    before = await say(rhys, 'Oaks, please.');
    comments['reported'] = await say(rhys, 'Limes are better than oaks.');
    await act(site, gwen, `/api/comments/${comments['reported']}/reports`, { reason: 'off-topic' });
    await act(site, lowri, '/api/me/profile', { ageBand: '35-44', ward: `By ${MARKER}` }, 'PUT');
    expect(await site.kill('SIGTERM')).toBe(0);
    await site.start([process.execPath, WITHOUT, absent]);
  });
  afterAll(() => site.remove());

  it('the others go on without it', async () => {
    comments['edited'] = await say(rhys, 'Call me on 020 7946 0018.');
    await act(site, rhys, `/api/comments/${comments['edited']}/edit`, {
      text: 'Write to rhys@example.net, please.',
    });
    comments['withdrawn'] = await say(rhys, 'My card is 4111 1111 1111 1111.');
    await act(site, rhys, `/api/comments/${comments['withdrawn']}/withdraw`);
    comments['held'] = await say(rhys, 'Nobody has seen this.', place.heldDiscussionId);
    await act(site, rhys, `/api/comments/${comments['reported']}/edit`, {
      text: 'Limes are as good as oaks.',
    });
    comments['erased'] = await say(lowri, `Call Lowri ${MARKER} on 020 7946 0018.`);
    comments['reply'] = await made(site, gwen, `/api/comments/${before}/replies`, { text: 'Yes!' });
    await act(site, lowri, `/api/comments/${before}/stance`, { stance: 'agree' }, 'PUT');
    await act(site, gwen, `/api/comments/${before}/stance`, { stance: 'agree' }, 'PUT');
    await act(site, gwen, `/api/comments/${before}/stance`, { stance: 'disagree' }, 'PUT');
    await eventually(async () =>
      expect((await read(`/api/comments/${before}`))['stances']).toEqual({
        agree: 1,
        disagree: 1,
        unsure: 0,
      }),
    );
    if (absent === 'analytics') {
      const hiding = { action: 'hide', reason: 'off-topic', statement: 'It is about the gasworks.' };
      expect((await decide(site, mona.token, comments['reported'] ?? '', hiding)).body).toMatchObject({
        effect: 'done',
      });
    }
  });

  it('a member who is forgotten is, everywhere else; the receipt waits for it', async () => {
    const { body } = await site.ask('POST', '/api/me/erasure', {
      token: lowri,
      body: { words: 'erased', password: PASSWORD },
    });
    receipt = `/api${(body as { receipt: string }).receipt}`;
    await eventually(async () => {
      const { parts, completedAt } = await read<Receipt>(receipt);
      expect(completedAt).toBeNull();
      expect(parts.filter(({ state }) => state === 'pending').map(({ part }) => part)).toEqual([absent]);
    });
    expect(
      (await site.ask('GET', absent === 'moderation' ? '/api/cases' : '/api/feed', { token: anan.token }))
        .status,
    ).toBe(404);
    expect(await site.kill('SIGTERM')).toBe(0);
    await site.start();
  });

  it('confirms the erasure once it is back, and has none of the words', async () => {
    await eventually(async () => expect((await read<Receipt>(receipt)).completedAt).not.toBeNull());
    expect(await readableInFolder(site.directory, { marker: MARKER })).toEqual([]);
  });

  it('has cases for what was said meanwhile, as it stands now', async () => {
    const caseNow = async (name: string) => read(`/api/cases/${comments[name]}`, mona.token);
    await eventually(async () => {
      expect(await caseNow('held')).toMatchObject({
        held: true,
        standing: 'held',
        text: 'Nobody has seen this.',
      });
      expect(await caseNow('edited')).toMatchObject({
        text: 'Write to rhys@example.net, please.',
        textRevision: 1,
        findings: [expect.objectContaining({ check: 'personal-details', kind: 'email' })],
      });
      expect(await caseNow('reported')).toMatchObject({
        text: 'Limes are as good as oaks.',
        standing: absent === 'analytics' ? 'hidden' : 'standing',
      });
      const { items } = await read<{ items: { id: string }[] }>('/api/cases', mona.token);
      const waiting = items.map(({ id }) => id);
      for (const name of ['held', 'edited']) expect(waiting).toContain(comments[name]);
      // Nobody has reported it: it waits only once its author brings it back.
      expect(waiting).not.toContain(comments['withdrawn']);
      expect(await caseNow('withdrawn')).toMatchObject({ standing: 'withdrawn' });
      expect(waiting).not.toContain(comments['erased']);
    });
    const held = await read<{ postedAt: string }>(`/api/comments/${comments['held']}`, rhys);
    expect(Date.parse(String((await caseNow('held'))['waitingSince']))).toBeCloseTo(
      Date.parse(held.postedAt),
      -4,
    );
  });

  it('has figures and rows of what happened meanwhile', async () => {
    await eventually(async () => {
      const rows = new Map((await rowsOf('comments')).map((row) => [row['commentId'], row]));
      expect(rows.size).toBe(7);
      expect(rows.get(before)).toMatchObject({
        state: 'standing',
        agree: 1,
        disagree: 1,
        unsure: 0,
        replies: 1,
      });
      expect(rows.get(comments['edited'])).toMatchObject({
        state: 'standing',
        text: 'Write to rhys@example.net, please.',
      });
      expect(rows.get(comments['withdrawn'])).toMatchObject({ state: 'withdrawn', text: null });
      expect(rows.get(comments['held'])).toMatchObject({ state: 'held', text: null });
      expect(rows.get(comments['erased'])).toMatchObject({ state: 'erased', text: null });
      expect(rows.get(comments['reported'])).toMatchObject({
        state: absent === 'analytics' ? 'hidden' : 'standing',
      });
      expect((await rowsOf('stances')).map(({ stance, previous }) => [stance, previous])).toEqual([
        ['agree', null],
        ['agree', null],
        ['disagree', 'agree'],
      ]);
      expect(await read(`/api/consultations/${place.consultationId}/participation`)).toMatchObject({
        data: { responses: 9, comments: 6, replies: 1, stances: 2, participants: 3 },
      });
    });
  });

  it('reports no error while it catches up', () => {
    expect(site.output.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
