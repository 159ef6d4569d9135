import { FolkmootProcess } from './folkmoot-process.js';
import { made, newMember, newOrganiser, openDiscussion } from './site.js';

interface Refused {
  readonly why: string;
  readonly method?: string;
  readonly path: string;
  readonly as?: 'rhys' | 'olwen' | 'nobody';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly type: string;
}

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('bad input, through the public door', () => {
  let site: FolkmootProcess;
  let discussionId: string;
  let pausedId: string;
  let withdrawnId: string;
  let othersId: string;
  const tokens: Record<string, string> = {};

  let lastWrite: string;

  const all = async (): Promise<unknown> => {
    const seen = async (path: string): Promise<unknown> => {
      const headers = { 'folkmoot-position': lastWrite };
      return (await site.ask('GET', path, { token: tokens['olwen']!, headers })).body;
    };
    return [
      await seen(`/api/discussions/${discussionId}/comments`),
      await seen(`/api/discussions/${pausedId}/comments`),
      await seen('/api/consultations?status=draft'),
    ];
  };

  beforeAll(async () => {
    site = await FolkmootProcess.create();
    await site.start();
    const olwen = (tokens['olwen'] = await newOrganiser(site, 'Olwen'));
    const rhys = (tokens['rhys'] = await newMember(site, 'Rhys'));
    const opened = await openDiscussion(site, olwen);
    discussionId = opened.discussionId;
    ({ discussionId: pausedId } = await openDiscussion(site, olwen));
    await made(site, olwen, `/api/discussions/${pausedId}/pause`, { reason: 'Too loud' });
    const comments = `/api/discussions/${discussionId}/comments`;
    othersId = await made(site, olwen, comments, { text: 'By Olwen.' });
    withdrawnId = await made(site, rhys, comments, { text: 'Taken back.' });
    await made(site, rhys, `/api/comments/${withdrawnId}/withdraw`, {});
    const { body } = await site.ask('POST', comments, {
      token: rhys,
      body: { text: 'The first.' },
      headers: { 'idempotency-key': 'once' },
    });
    lastWrite = (body as { position: string }).position;
  });
  afterAll(() => site.remove());

  const comments = (): string => `/api/discussions/${discussionId}/comments`;
  const cases = (): readonly Refused[] => [
    { why: 'a missing field', path: comments(), body: {}, status: 422, type: 'platform/body-invalid' },
    {
      why: 'an unknown field',
      path: comments(),
      body: { text: 'a', html: 'b' },
      status: 422,
      type: 'platform/body-invalid',
    },
    { why: 'a wrong type', path: comments(), body: { text: 7 }, status: 422, type: 'platform/body-invalid' },
    { why: 'a list for a body', path: comments(), body: [], status: 422, type: 'platform/body-invalid' },
    {
      why: 'no words',
      path: comments(),
      body: { text: ' \n' },
      status: 422,
      type: 'discussion/comment-empty',
    },
    {
      why: 'too many words',
      path: comments(),
      body: { text: 'x'.repeat(5_001) },
      status: 422,
      type: 'discussion/comment-too-long',
    },
    {
      why: 'a control character',
      path: comments(),
      body: { text: 'a\u0000b' },
      status: 422,
      type: 'platform/characters-invalid',
    },
    {
      why: 'half a surrogate pair',
      path: comments(),
      body: '{"text":"a\\ud800b"}',
      status: 422,
      type: 'platform/characters-invalid',
    },
    { why: 'broken JSON', path: comments(), body: '{"text":', status: 400, type: 'platform/json-invalid' },
    {
      why: 'more than 256 KiB',
      path: comments(),
      body: { text: 'x'.repeat(256 * 1_024) },
      status: 413,
      type: 'platform/body-too-large',
    },
    {
      why: 'another content type',
      path: comments(),
      body: 'text',
      headers: { 'content-type': 'text/plain' },
      status: 415,
      type: 'platform/media-type-unsupported',
    },
    {
      why: 'an id that is none',
      path: '/api/discussions/seven/comments',
      body: { text: 'a' },
      status: 400,
      type: 'platform/id-invalid',
    },
    {
      why: 'an id of nothing',
      path: `/api/discussions/${NOWHERE}/comments`,
      body: { text: 'a' },
      status: 404,
      type: 'discussion/discussion-not-found',
    },
    {
      why: 'an id that belongs to another',
      path: `/api/comments/${othersId}/edit`,
      body: { text: 'Mine now.' },
      status: 403,
      type: 'discussion/not-the-author',
    },
    {
      why: 'a paused discussion',
      path: `/api/discussions/${pausedId}/comments`,
      body: { text: 'a' },
      status: 409,
      type: 'discussion/discussion-paused',
    },
    {
      why: 'a reply to what is gone',
      path: `/api/comments/${withdrawnId}/replies`,
      body: { text: 'a' },
      status: 409,
      type: 'discussion/comment-gone',
    },
    {
      why: 'a key used again with another body',
      path: comments(),
      body: { text: 'The second.' },
      headers: { 'idempotency-key': 'once' },
      status: 409,
      type: 'platform/idempotency-key-reused',
    },
    {
      why: 'a key that is none',
      path: comments(),
      body: { text: 'a' },
      headers: { 'idempotency-key': 'x'.repeat(256) },
      status: 400,
      type: 'platform/idempotency-key-invalid',
    },
    {
      why: 'no session',
      path: comments(),
      as: 'nobody',
      body: { text: 'a' },
      status: 401,
      type: 'platform/not-logged-in',
    },
    {
      why: 'a session that nobody has',
      path: comments(),
      as: 'nobody',
      body: { text: 'a' },
      headers: { authorization: `Bearer ${'A'.repeat(64)}` },
      status: 401,
      type: 'platform/session-expired',
    },
    {
      why: 'a role that does not suffice',
      path: '/api/consultations',
      body: { title: 'Mine' },
      status: 403,
      type: 'platform/role-required',
    },
    {
      why: 'a position that nobody handed out',
      method: 'GET',
      path: `${comments()}?position=7`,
      status: 400,
      type: 'platform/position-invalid',
    },
    {
      why: 'a page before the first',
      method: 'GET',
      path: `${comments()}?page=0`,
      status: 400,
      type: 'platform/query-invalid',
    },
    {
      why: 'an order that there is not',
      method: 'GET',
      path: `${comments()}?order=loudest`,
      status: 400,
      type: 'platform/query-invalid',
    },
    {
      why: 'an address that there is not',
      method: 'GET',
      path: '/api/nothing',
      status: 404,
      type: 'platform/route-unknown',
    },
    {
      why: 'an inner address',
      path: '/api/internal/sessions/resolve',
      body: { token: 'a' },
      status: 404,
      type: 'platform/route-unknown',
    },
    {
      why: 'another method',
      method: 'DELETE',
      path: comments(),
      status: 405,
      type: 'platform/method-not-allowed',
    },
    {
      why: 'another site',
      path: comments(),
      body: { text: 'a' },
      as: 'nobody',
      headers: { cookie: `folkmoot=${tokens['rhys']}`, 'sec-fetch-site': 'cross-site' },
      status: 403,
      type: 'platform/origin-refused',
    },
    {
      why: 'a wrong password',
      path: '/api/sessions',
      as: 'nobody',
      body: { email: 'rhys@example.org', password: 'not this one, no' },
      status: 401,
      type: 'identity/credentials-wrong',
    },
  ];

  it('each gets a problem of its own, and leaves nothing behind', async () => {
    const before = await all();
    for (const { why, method = 'POST', path, as = 'rhys', body, headers, status, type } of cases()) {
      const token = tokens[as];
      const answer = await site.ask(method, path, {
        ...(token !== undefined && { token }),
        ...(body !== undefined && { body }),
        ...(headers && { headers }),
      });
      const problem = answer.body as { type?: string };
      expect({ why, status: answer.status, type: problem.type }).toEqual({
        why,
        status,
        type: `/problems/${type}`,
      });
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
    expect(await all()).toEqual(before);
  });

  it('an expired or revoked session is told so', async () => {
    const token = await newMember(site, 'Gone');
    expect((await site.ask('DELETE', '/api/sessions/current', { token })).status).toBeLessThan(300);
    expect(await site.ask('GET', '/api/me', { token })).toMatchObject({
      status: 401,
      body: { type: '/problems/platform/session-expired' },
    });
  });
});
