import type { Notice, OwnReport } from './answers/moderation.js';
import { COMMENT, MEMBER, NOW } from './page-under-test.js';
import { type PagesUnderTest, pagesUnderTest } from './pages-under-test.js';

const POSITION = '00000000000000000007';
const aNotice = (more: Partial<Notice> = {}): Notice => ({
  id: MEMBER,
  kind: 'decision',
  at: NOW,
  reason: 'abuse',
  statement: 'Please stay <kind>.',
  commentId: COMMENT,
  beginning: 'You are all <fools>',
  action: 'hide',
  effect: 'done',
  until: null,
  appealUntil: '2026-03-31T12:00:00.000Z',
  appeal: null,
  ...more,
});
const aReport = (more: Partial<OwnReport> = {}): OwnReport => ({
  id: MEMBER,
  commentId: COMMENT,
  beginning: null,
  reason: 'threat',
  note: 'I know him.',
  reportedAt: NOW,
  ended: null,
  ...more,
});
const ME = { id: COMMENT, email: 'rhys@example.org', displayName: 'Rhys', confirmed: true, profile: {} };
const page = <Item>(...items: Item[]) => ({ items, page: 1, pages: 1, total: items.length });

describe('what concerns a member', () => {
  let pages: PagesUnderTest;
  beforeEach(async () => {
    pages = await pagesUnderTest({});
  });
  afterEach(() => pages.stop());

  it('is what moderators have decided and why, with a way to appeal', async () => {
    pages.answers['GET /me/notices'] = page(aNotice());
    const { html } = await pages.get('/account/notices', 'Rhys');
    for (const shown of [
      'Your comment is hidden',
      'It insults somebody',
      'Please stay &lt;kind',
      'You are all &lt;fools',
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).toContain(`href="/account/notices/${COMMENT}/appeal"`);
  });

  it('is how an appeal ended, and no second way to appeal', async () => {
    const appeal = { text: null, appealedAt: NOW, outcome: 'overturned', statement: 'Sorry.' } as const;
    pages.answers['GET /me/notices'] = page(
      aNotice({ appeal, appealUntil: null }),
      aNotice({ effect: 'missed', action: 'redact', appealUntil: null }),
      aNotice({ kind: 'suspension', until: '2026-04-01T09:00:00.000Z', commentId: null }),
    );
    const { html } = await pages.get('/account/notices', 'Rhys');
    for (const shown of [
      'you were right',
      'was not carried out',
      '[erased]',
      'Sorry.',
      'Your account was suspended',
      '1 April 2026',
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).not.toContain('/appeal"');
  });

  it('is, while suspended, until when, and what stays possible', async () => {
    pages.answers['GET /sessions'] = [];
    const account = async (suspendedUntil: string) => {
      pages.answers['GET /me'] = { ...ME, suspendedUntil };
      return (await pages.get('/account', 'Rhys')).html;
    };
    for (const html of [await account('for-good'), await account('2026-04-01T09:00:00.000Z')]) {
      expect(html).toContain('Your account is suspended');
      expect(html).toContain('Your notices say why, and whether you can appeal');
    }
    expect(await account('2026-04-01T09:00:00.000Z')).toContain('1 April 2026');
  });

  it('is that there is nothing yet', async () => {
    pages.answers['GET /me/notices'] = page();
    pages.answers['GET /me/reports'] = page();
    expect((await pages.get('/account/notices', 'Rhys')).html).toContain('decided nothing');
    expect((await pages.get('/account/reports', 'Rhys')).html).toContain('You have reported nothing');
  });

  it('takes an appeal, and keeps what was typed when it is refused', async () => {
    const address = `/account/notices/${COMMENT}/appeal`;
    pages.answers[`POST /cases/${COMMENT}/appeal`] = {
      refused: { type: '/problems/moderation/already-appealed', status: 409 },
    };
    const refused = await pages.post(address, { text: 'I was quoting.' }, 'Rhys');
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/You have appealed already.*I was quoting\.<\/textarea>/s);
    pages.answers[`POST /cases/${COMMENT}/appeal`] = { id: COMMENT, position: POSITION };
    const { location } = await pages.post(address, { text: 'I was quoting.' }, 'Rhys');
    expect(location).toBe(`/account/notices?position=${POSITION}&sent=yes`);
  });

  it('is what became of the member’s reports', async () => {
    const ended = { action: 'redact', reason: 'personal-details', decidedAt: NOW, overturned: false };
    pages.answers['GET /me/reports'] = page(aReport(), aReport({ note: null, ended }));
    const { html } = await pages.get('/account/reports', 'Rhys');
    for (const shown of [
      'It threatens somebody',
      'I know him.',
      'Nobody has decided yet',
      'A part of it was',
    ]) {
      expect(html).toContain(shown);
    }
  });

  it('can be downloaded whole, or not at all', async () => {
    for (const part of ['identity', 'discussion', 'moderation']) {
      pages.answers[`GET /me/data/${part}`] = { part };
    }
    pages.answers['GET /me/data/analytics'] = 'down';
    expect((await pages.get('/account/data', 'Rhys')).status).toBe(503);
    pages.answers['GET /me/data/analytics'] = { part: 'analytics' };
    const { html, headers } = await pages.get('/account/data', 'Rhys');
    expect(JSON.parse(html)).toEqual({
      identity: { part: 'identity' },
      discussion: { part: 'discussion' },
      moderation: { part: 'moderation' },
      analytics: { part: 'analytics' },
    });
    expect(headers['content-disposition']).toContain('attachment');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('being forgotten', () => {
  let pages: PagesUnderTest;
  beforeEach(async () => {
    pages = await pagesUnderTest({});
  });
  afterEach(() => pages.stop());

  it('asks what becomes of the words, needs the password, and leads to the receipt', async () => {
    expect((await pages.get('/account/forget', 'Rhys')).html).toMatch(/value="kept".*value="erased"/s);
    pages.answers['POST /me/erasure'] = {
      refused: { type: '/problems/identity/password-wrong', status: 403 },
    };
    const refused = await pages.post('/account/forget', { words: 'erased', password: 'wrong' }, 'Rhys');
    expect(refused.status).toBe(403);
    expect(refused.html).toMatch(/value="erased" checked/);
    expect(refused.html).not.toContain('wrong"');
    const receipt = `/erasures/${MEMBER}`;
    pages.answers['POST /me/erasure'] = { id: MEMBER, position: POSITION, receipt };
    const { location, headers } = await pages.post(
      '/account/forget',
      { words: 'erased', password: 'teal harbour cinnamon' },
      'Rhys',
    );
    expect(location).toBe(receipt);
    expect(String(headers['set-cookie'])).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i);
  });

  it('shows on the receipt what was erased where, and what is not confirmed yet', async () => {
    pages.answers[`GET /erasures/${MEMBER}`] = {
      id: MEMBER,
      requestedAt: NOW,
      words: 'erased',
      completedAt: null,
      parts: [
        {
          part: 'discussion',
          state: 'erased',
          erased: [{ what: 'comment texts', count: 1_200 }],
          confirmedAt: NOW,
        },
        { part: 'analytics', state: 'pending', erased: [], confirmedAt: null },
      ],
    };
    const { html, status } = await pages.get(`/erasures/${MEMBER}`);
    expect(status).toBe(200);
    for (const shown of ['Comment texts: 1,200', 'Not confirmed yet', 'Look again']) {
      expect(html).toContain(shown);
    }
  });
});

describe('the numbers of moderation', () => {
  it('are there for everybody, and say so where there are none', async () => {
    const pages = await pagesUnderTest({
      'GET /moderation/numbers': {
        reports: [
          { reason: 'threat', count: 2 },
          { reason: 'spam', count: 1_001 },
          { reason: 'hate', count: 0 },
        ],
        cases: 3,
        decisions: [],
        timeTaken: { decisions: 0, median: null, ninetieth: 180 },
        appeals: { lodged: 3, upheld: 1, overturned: 1 },
        missed: 2,
        warnings: 4,
        suspensions: 0,
        open: 7,
      },
    });
    const { html } = await pages.get('/moderation');
    expect(html).toMatch(/advertising.*1,001.*threatens.*2.*All.*1,003/s);
    expect(html).not.toContain('who they are');
    expect(html).toContain('Nothing has been decided yet.');
    expect(html).toContain('3 hours');
    expect(html).toContain('2 of them were not carried out');
    await pages.stop();
  });
});
