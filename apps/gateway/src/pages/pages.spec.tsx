import { ORDERS } from './answers/comment.js';
import {
  aConsultation,
  aDiscussion,
  aThread,
  COMMENT,
  CONSULTATION,
  DISCUSSION,
  MEMBER,
  oneComment,
} from './page-under-test.js';
import { type PagesUnderTest, pagesUnderTest } from './pages-under-test.js';

const list = (items: readonly unknown[], more = {}) => ({
  items,
  page: 1,
  pages: 1,
  total: items.length,
  ...more,
});
const commentPage = (items: readonly unknown[], more = {}) => ({
  ...list(items),
  order: 'newest',
  viewer: null,
  position: '00000000000000000007',
  ...more,
});

const everything = () => ({
  'GET /consultations': list([aConsultation()]),
  [`GET /consultations/${CONSULTATION}`]: aConsultation(),
  [`GET /discussions/${DISCUSSION}`]: aDiscussion(),
  [`GET /discussions/${DISCUSSION}/comments`]: commentPage([aThread()]),
  [`GET /comments/${COMMENT}`]: oneComment(),
  [`GET /comments/${COMMENT}/replies`]: { ...list([]), viewer: null },
  'GET /me': {
    id: MEMBER,
    email: 'rhys@example.org',
    displayName: 'Rhys',
    confirmed: false,
    suspendedUntil: null,
    profile: { ward: 'Canalside' },
  },
  'GET /sessions': [
    {
      id: MEMBER,
      startedAt: '2026-03-01T10:00:00.000Z',
      expiresAt: '2026-04-01T10:00:00.000Z',
      device: null,
      current: false,
    },
  ],
});

const PAGES = [
  '/',
  `/consultations/${CONSULTATION}`,
  `/discussions/${DISCUSSION}`,
  `/comments/${COMMENT}/replies`,
  `/comments/${COMMENT}/reply`,
  `/comments/${COMMENT}/edit`,
  `/comments/${COMMENT}/withdraw`,
  '/join',
  '/confirm?token=abc',
  '/forgotten-password',
  '/reset?token=abc',
  '/account',
  '/first-administrator',
  '/guidelines',
  '/staying-safe',
  '/accessibility',
  '/privacy',
];

describe('the pages', () => {
  let pages: PagesUnderTest;
  beforeEach(async () => {
    pages = await pagesUnderTest(everything());
  });
  afterEach(() => pages.stop());

  it.each(PAGES)('have one main heading, a language, a title and a way past the header: %s', async (path) => {
    const { status, html } = await pages.get(path, 'Rhys');
    expect([status, html.match(/<h1/g)?.length]).toEqual([200, 1]);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toMatch(/<title>.*Folkmoot<\/title>/);
    expect(html).toMatch(/<a class="skip" href="#main">[\s\S]*<main id="main"/);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script(?! type="module" src="\/assets\/site\.)/);
  });

  it.each(PAGES)('show markup in any text as text: %s', async (path) => {
    const hostile = JSON.parse(
      JSON.stringify(everything(), (key, value: unknown) => {
        const isText = [
          'title',
          'summary',
          'organisation',
          'background',
          'introduction',
          'safetyNotice',
          'text',
          'name',
          'email',
          'displayName',
          'ward',
          'outcome',
          'attribution',
          'pausedBecause',
          'device',
        ].includes(key);
        if (key === 'link') return 'javascript:alert(1)';
        if (key === 'prompts') return [HOSTILE];
        return isText ? HOSTILE : value;
      }),
    ) as ReturnType<typeof everything>;
    Object.assign(pages.answers, hostile);
    const { html } = await pages.get(path, HOSTILE_NAME);
    expect(html.replace('<script type="module"', '')).not.toMatch(/<script|<img src=x|"onload|javascript:/);
  });

  it('are never more than what the one who asks may see, and nothing keeps them', async () => {
    const { headers } = await pages.get('/account', 'Rhys');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const visitor = await pages.get('/account');
    expect(visitor.status).toBe(401);
    expect(visitor.html).toContain('name="next" value="/account"');
  });

  it('say on which day a consultation opens and closes, how many took part, and what comes next', async () => {
    const { html } = await pages.get(`/consultations/${CONSULTATION}`);
    for (const shown of [
      'Sunday 1 February 2026 at 09:00 GMT',
      'Wednesday 1 April 2026 at 10:00 BST',
      '1,234',
      '567',
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).toMatch(/So far[\s\S]*Ground cleared[\s\S]*Still to come[\s\S]*The council decides/);
  });

  it('have an address for every order and page, and none that leads nowhere', async () => {
    pages.answers[`GET /discussions/${DISCUSSION}/comments`] = commentPage([aThread()], {
      pages: 3,
      page: 2,
      total: 41,
      order: 'oldest',
    });
    const { html } = await pages.get(`/discussions/${DISCUSSION}?order=oldest&page=2`);
    for (const order of ORDERS) {
      const address = `/discussions/${DISCUSSION}${order === 'newest' ? '' : `?order=${order}`}`;
      expect(html).toContain(`href="${address}#comments"`);
    }
    expect(html).toContain(`href="/discussions/${DISCUSSION}?order=oldest&amp;page=3#comments"`);
    pages.answers[`GET /discussions/${DISCUSSION}/comments`] = commentPage([], {
      pages: 3,
      page: 9,
      total: 41,
    });
    const beyond = await pages.get(`/discussions/${DISCUSSION}?page=9`);
    expect([beyond.status, beyond.html.includes('There is no page 9')]).toEqual([404, true]);
  });

  it.each([
    ['upcoming', 'This discussion opens on'],
    ['paused', 'Too <b>loud</b>'],
    ['closed', 'This discussion closed on'],
  ] as const)('take nothing while a discussion is %s, and say why', async (phase, why) => {
    pages.answers[`GET /discussions/${DISCUSSION}`] = aDiscussion({
      phase,
      pausedBecause: 'Too <b>loud</b>',
    });
    const { html } = await pages.get(`/discussions/${DISCUSSION}`, 'Rhys');
    expect(html).toContain(why.replaceAll('<', '&lt;'));
    expect(html).not.toContain('<textarea');
  });

  it('lead from a comment’s own address to where it stands', async () => {
    const at = async (place: object) => {
      pages.answers[`GET /comments/${COMMENT}`] = { ...oneComment(), place };
      return (await pages.get(`/comments/${COMMENT}`)).location;
    };
    expect(await at({ topId: COMMENT, newestPage: 1, oldestPage: 9, repliesPage: null })).toBe(
      `/discussions/${DISCUSSION}#comment-${COMMENT}`,
    );
    expect(await at({ topId: COMMENT, newestPage: 4, oldestPage: 9, repliesPage: null })).toBe(
      `/discussions/${DISCUSSION}?page=4#comment-${COMMENT}`,
    );
    expect(await at({ topId: MEMBER, newestPage: 4, oldestPage: 9, repliesPage: 2 })).toBe(
      `/comments/${MEMBER}/replies?page=2#comment-${COMMENT}`,
    );
  });

  it('keep their styles and script for good, under addresses of their content', async () => {
    const { html } = await pages.get('/');
    for (const [path] of html.matchAll(/\/assets\/[\w.-]+/g)) {
      const { status, headers } = await pages.get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it('tell of a service that is down, with the status that says so', async () => {
    pages.answers['GET /consultations'] = 'down';
    const { status, html } = await pages.get('/');
    expect([status, html.includes('Part of this site cannot be reached')]).toEqual([503, true]);
    expect((await pages.get('/guidelines')).status).toBe(200);
  });

  it.each([
    ['/nowhere', 404, 'Page not found'],
    [`/discussions/${MEMBER}`, 404, 'Page not found'],
    ['/discussions/1', 400, 'Page not found'],
    ['/?page=none', 400, 'Page not found'],
  ])('have words for %s', async (path, status, title) => {
    const page = await pages.get(path);
    expect([page.status, page.html.includes(`<h1>${title}</h1>`)]).toEqual([status, true]);
  });

  it('say how long to wait where too much was asked for', async () => {
    pages.answers['GET /consultations'] = {
      refused: { type: '/problems/platform/too-many-requests', status: 429, retryAfter: 40 },
    };
    const { status, html, headers } = await pages.get('/');
    expect([status, headers['retry-after'], html.includes('Try again in 40 seconds.')]).toEqual([
      429,
      '40',
      true,
    ]);
  });
});

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\n\'"onload=alert(1)';
const HOSTILE_NAME = '"><script>alert(1)</script>';
