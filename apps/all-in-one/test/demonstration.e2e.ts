import { deriveId } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { DEMO_PASSWORD } from '../src/demo/people.js';
import { personId } from '../src/demo/seed-context.js';
import { story } from '../src/demo/story.js';
import { commentIn, everythingSaid } from './demonstration-reading.js';
import { FolkmootProcess } from './folkmoot-process.js';

describe('the demonstration data', () => {
  let site: FolkmootProcess;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    site = await FolkmootProcess.create({ FOLKMOOT_DEMO: 'true' });
    await site.start();
  });
  afterAll(() => site.remove());

  const as = async (who: string): Promise<string> => {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const body = { email: `${who}@demo.test`, password: DEMO_PASSWORD };
    const { token } = (await site.ask('POST', '/api/sessions', { body })).body as { token: string };
    tokens.set(who, token);
    return token;
  };
  const read = async <Body>(path: string, who?: string): Promise<Body> =>
    (await site.ask('GET', path, who === undefined ? {} : { token: await as(who) })).body as Body;
  const consultation = `/api/consultations/${deriveId('demo', 'consultation', 'park')}`;
  const comments = async (key: string, who?: string): Promise<readonly object[]> => {
    const path = `/api/discussions/${deriveId('demo', 'discussion', key)}/comments`;
    const pages = await Promise.all(
      [1, 2].map((page) => read<{ items: readonly object[] }>(`${path}?page=${page}`, who)),
    );
    return pages.flatMap(({ items }) => items);
  };

  it('has a case in each state that waits, the most urgent first', async () => {
    const { items } = await read<{ items: readonly object[] }>('/api/cases', 'moderator');
    const waiting = { held: false, appealed: false, missed: null, taken: null };
    expect(items).toMatchObject([
      { ...waiting, urgency: 3, missed: 'text-changed' },
      {
        ...waiting,
        urgency: 3,
        reasons: [
          { reason: 'threat', count: 2 },
          { reason: 'abuse', count: 1 },
        ],
      },
      { ...waiting, urgency: 2, appealed: true, decision: { action: 'hide' } },
      { ...waiting, urgency: 2, held: true },
      { ...waiting, findings: [{ check: 'repeated', kind: 'by-author' }] },
      { ...waiting, reasons: [{ reason: 'misleading', count: 1 }] },
      { ...waiting, reasons: [{ reason: 'spam', count: 1 }], taken: { by: { name: 'Judith Amos' } } },
    ]);
  });

  it('shows on its pages what moderators can do to a comment', async () => {
    const shown = await comments('paths');
    expect(commentIn(shown, 'The drawing has a name', { reply: true })).toMatchObject({
      state: 'hidden',
      reason: 'abuse',
      text: null,
    });
    expect(commentIn(shown, 'My father and I')).toMatchObject({
      redacted: true,
      reason: 'personal-details',
      text: expect.stringMatching(/may ring \[…\]\.$/),
    });
    expect(commentIn(shown, 'The newts')).toMatchObject({ state: 'standing', stances: { agree: 7 } });
    expect(commentIn(shown, 'The council sold')).toMatchObject({ state: 'standing', reason: null });
    expect(commentIn(shown, 'Dogs')).toMatchObject({ threadClosed: true, replies: 3 });
    expect(JSON.stringify(shown)).not.toContain('07700');
  });

  it('has members who have left, with their words and without, each with a receipt that is complete', async () => {
    const shown = () => comments('paths');
    expect(commentIn(await shown(), 'My mother carried')).toMatchObject({ author: { name: null } });
    await eventually(async () =>
      expect(commentIn(await shown(), 'Concrete, please', { reply: true })).toMatchObject({ text: null }),
    );
    for (const key of ['gwen', 'piotr']) {
      const receipt = `/api/erasures/${deriveId('demo', 'erasure', key)}`;
      await eventually(async () =>
        expect(await read(receipt)).toMatchObject({ completedAt: expect.any(String) }),
      );
    }
  });

  it('has a comment that waits in a discussion that holds first, for its author and moderators, and a released one', async () => {
    const path = `/api/discussions/${deriveId('demo', 'discussion', 'memories')}/comments`;
    const heldFor = async (who?: string) => {
      const { items, viewer } = await read<{
        items: readonly { state: string }[];
        viewer: { held: object } | null;
      }>(path, who);
      expect(items.map(({ state }) => state)).toEqual(['held', 'standing']);
      return Object.keys(viewer?.held ?? {}).length;
    };
    expect(await heldFor('neighbour')).toBe(1);
    expect(await heldFor('moderator')).toBe(1);
    expect(await heldFor('resident')).toBe(0);
    expect(await heldFor()).toBe(0);
  });

  it('lets its residents see what was decided about their words, and what became of their reports', async () => {
    expect(await read('/api/me/notices', 'resident')).toMatchObject({
      items: [
        { action: 'redact', appeal: null },
        { action: 'restore', reason: 'appeal-upheld' },
        { action: 'hide', appeal: { outcome: 'overturned' } },
      ],
    });
    expect(await read('/api/me/notices', 'neighbour')).toMatchObject({
      items: [
        { kind: 'warning' },
        { action: 'hide', appeal: { outcome: null } },
        { action: 'keep', reason: 'no-breach' },
      ],
    });
    expect(await read('/api/me/reports', 'resident')).toMatchObject({
      items: [{ ended: null }, { ended: { action: 'hide' } }, { ended: { action: 'hide' } }],
    });
  });

  it('has somebody who was suspended', async () => {
    await eventually(async () =>
      expect(await read(`/api/members/${personId('stan')}`, 'admin')).toMatchObject({
        displayName: 'Stan Pike',
        suspendedUntil: expect.any(String),
      }),
    );
  });

  it('has an appeal that only another moderator than the one who decided can judge', async () => {
    const { items } = await read<{ items: readonly { id: string; appealed: boolean }[] }>(
      '/api/cases',
      'moderator',
    );
    const { id } = items.find(({ appealed }) => appealed) as { id: string };
    const { revision: seen } = await read<{ revision: number }>(`/api/cases/${id}`, 'moderator');
    const judge = async (who: string) =>
      site.ask('POST', `/api/cases/${id}/appeal/judgement`, {
        token: await as(who),
        body: { seen, outcome: 'overturned', statement: 'Read again, it is an invitation.' },
      });
    expect(await judge('moderator')).toMatchObject({
      status: 403,
      body: { type: '/problems/moderation/same-moderator' },
    });
    expect(await judge('moderator2')).toMatchObject({ status: 200, body: { effect: 'done' } });
  });

  it('has nothing that the automatic checks find beside what is told of it', async () => {
    const said = everythingSaid(story);
    const withWords = said.filter(({ isErased }) => !isErased).length;
    const tried = async () => {
      const body = { phrases: ['gasworks'], patterns: [] };
      return site.ask('POST', '/api/check-rules/trial', { token: await as('moderator'), body });
    };
    await eventually(async () => expect(await tried()).toMatchObject({ body: { tried: withWords } }));
    const questioned = said.filter(({ isQuestioned }) => isQuestioned).length;
    expect(await read('/api/moderation/numbers')).toMatchObject({ cases: questioned });
    const checked = said.filter(({ isChecked }) => isChecked).length;
    await eventually(async () =>
      expect(await read('/api/figures/funnel', 'analyst')).toMatchObject({ data: { checked } }),
    );
  });

  it('has enough profiles for figures that are shown and others that are withheld', async () => {
    interface ByProfile {
      readonly data: { participants: number; questions: Record<string, { shown: object }> };
    }
    const { data } = await eventually(async () => {
      const figure = await read<ByProfile>(`${consultation}/by-profile`, 'analyst');
      expect(figure).toMatchObject({ data: { questions: { ageBand: { shown: expect.anything() } } } });
      return figure;
    });
    expect(data.participants).toBeGreaterThan(30);
    expect(data.questions['ageBand']?.shown).toHaveProperty('35-44');
    expect(data.questions['ageBand']?.shown).not.toHaveProperty('16-24');
    expect(data.questions['tenure']?.shown).not.toHaveProperty('other');
  });
});
