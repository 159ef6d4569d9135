import { aDiscussion, COMMENT, DISCUSSION, MEMBER, oneComment } from './page-under-test.js';
import { type PagesUnderTest, pagesUnderTest } from './pages-under-test.js';

const POSITION = '00000000000000000009';
const done = { id: COMMENT, position: POSITION };
const refused = (type: string, status = 422, more = {}) => ({
  refused: { type: `/problems/${type}`, status, ...more },
});
const comments = `/discussions/${DISCUSSION}/comments`;
const key = 'b9b3f2d0-6d0b-4b8e-9d59-9a1f2f4f7a10';

describe('a form', () => {
  let pages: PagesUnderTest;
  beforeEach(async () => {
    pages = await pagesUnderTest({
      [`GET /discussions/${DISCUSSION}`]: aDiscussion(),
      [`GET /comments/${COMMENT}`]: oneComment(),
      [`POST ${comments}`]: done,
    });
  });
  afterEach(() => pages.stop());

  const sentAs = (name: string) => pages.sent.filter((one) => one.name === name);

  describe('that posts a comment', () => {
    it('shows it on the next page, in view, and takes the words as they were typed', async () => {
      const { status, location } = await pages.post(comments, { text: 'Oaks,\r\nplease. <b>', key }, 'Rhys');
      expect([status, location]).toEqual([
        303,
        `/discussions/${DISCUSSION}?position=${POSITION}#comment-${COMMENT}`,
      ]);
      expect(sentAs(`POST ${comments}`).map(({ body }) => body)).toEqual([{ text: 'Oaks,\nplease. <b>' }]);
    });

    it('has the same Idempotency-Key when it is sent twice', async () => {
      await pages.post(comments, { text: 'Oaks', key }, 'Rhys');
      await pages.post(comments, { text: 'Oaks', key }, 'Rhys');
      const [first, second] = sentAs(`POST ${comments}`).map(({ headers }) => headers['idempotency-key']);
      expect(first).toBe(second);
      expect(first).toContain(key);
    });

    it.each([
      [refused('discussion/comment-empty'), 422, '<a href="#text">Write something first</a>'],
      [
        refused('discussion/comment-too-long', 422, { length: 5_003, limit: 5_000 }),
        422,
        'Shorten it by 3 characters',
      ],
      [refused('discussion/discussion-closed', 409), 409, 'This discussion has closed.'],
      [refused('discussion/member-not-confirmed', 403), 403, 'Confirm your e-mail address first.'],
      [
        refused('platform/characters-invalid', 422, { errors: [{ field: 'text', message: 'x' }] }),
        422,
        '<a href="#text">There is an invisible character',
      ],
      ['down', 503, 'Part of this site cannot be reached.'],
    ] as const)('loses nothing when it is refused: %j', async (answer, status, words) => {
      pages.answers[`POST ${comments}`] = answer;
      const page = await pages.post(comments, { text: '\n </textarea> Oaks\u0007', key }, 'Rhys');
      expect(page.status).toBe(status);
      expect(page.html).toContain(words);
      expect(page.html).toContain('\n\n &lt;/textarea> Oaks\u0007</textarea>');
      expect(page.html).toContain(`name="key" value="${key}"`);
      expect(page.html).toContain('<title>Error: Post a comment – Folkmoot</title>');
    });

    it('shows what was typed again even if nothing of the discussion can be read', async () => {
      pages.answers[`POST ${comments}`] = 'down';
      pages.answers[`GET /discussions/${DISCUSSION}`] = 'down';
      const { status, html } = await pages.post(comments, { text: 'Oaks', key }, 'Rhys');
      expect([status, html.includes('>Oaks</textarea>')]).toEqual([503, true]);
    });

    it('keeps the words of whoever has to log in first, and has them waiting afterwards', async () => {
      const asked = await pages.post(comments, { text: 'Oaks', key });
      expect(asked.status).toBe(401);
      for (const [name, value] of Object.entries({ text: 'Oaks', key, action: comments })) {
        expect(asked.html).toContain(`name="${name}" value="${value}"`);
      }
      const typed = { email: 'rhys@example.org', password: 'p', text: 'Oaks', key, action: comments };
      pages.answers['POST /sessions'] = refused('identity/credentials-wrong', 401);
      const wrong = await pages.post('/log-in', typed);
      expect(wrong.html).toContain('name="text" value="Oaks"');
      pages.answers['POST /sessions'] = loggedIn;
      const { html, headers } = await pages.post('/log-in', typed);
      expect(html).toContain('>Oaks</textarea>');
      expect(html).toContain('has not been posted yet');
      expect(html).toContain(`action="${comments}"`);
      expect(String(headers['set-cookie'])).toMatch(/^folkmoot=the-token; .*HttpOnly/);
    });
  });

  describe('that logs in', () => {
    const typed = { email: 'rhys@example.org', password: 'p' };

    it.each([
      [`/discussions/${DISCUSSION}#add`, `/discussions/${DISCUSSION}#add`],
      ['https://evil.example/', '/'],
      ['//evil.example/', '/'],
    ])('goes on to own pages alone: %s', async (next, location) => {
      pages.answers['POST /sessions'] = loggedIn;
      expect(await pages.post('/log-in', { ...typed, next })).toMatchObject({ status: 303, location });
    });

    it('never shows a password again, and says no more than that something is wrong', async () => {
      pages.answers['POST /sessions'] = refused('identity/credentials-wrong', 401);
      const { status, html } = await pages.post('/log-in', { ...typed, password: 'sesame opens' });
      expect([status, html.includes('The e-mail address or the password is wrong.')]).toEqual([401, true]);
      expect(html).toContain('value="rhys@example.org"');
      expect(html).not.toContain('sesame');
    });

    it('ends the session and takes the cookie when it logs out', async () => {
      pages.answers['DELETE /sessions/current'] = done;
      const { status, location, headers } = await pages.post('/log-out', {}, 'Rhys');
      expect([status, location, pages.ended]).toEqual([303, '/', ['a-session']]);
      expect(String(headers['set-cookie'])).toContain('folkmoot=;');
    });
  });

  describe('that joins', () => {
    const typed = { email: 'rhys@example.org', displayName: 'Rhys', password: 'meadow kestrel lantern' };

    it('answers the same whether the address was taken or not', async () => {
      pages.answers['POST /members'] = { position: POSITION };
      const { status, html } = await pages.post('/join', typed);
      expect([status, html.includes('Look at your e-mails')]).toEqual([200, true]);
      expect(sentAs('POST /members').map(({ body }) => body)).toEqual([typed]);
    });

    it.each([
      [refused('identity/password-common'), 'password', 'harder to guess'],
      [refused('identity/display-name-reserved'), 'displayName', 'somebody official'],
      [
        refused('platform/body-invalid', 422, { errors: [{ field: 'email', message: 'x' }] }),
        'email',
        'in the right form',
      ],
    ])('leads to the field that is wrong: %j', async (answer, field, words) => {
      pages.answers['POST /members'] = answer;
      const { status, html } = await pages.post('/join', typed);
      expect(status).toBe(422);
      expect(html).toMatch(new RegExp(`<a href="#${field}">[^<]*${words}`));
      expect(html).toMatch(
        new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-problem"[^>]*aria-invalid="true"`),
      );
      expect(html).toContain('value="rhys@example.org"');
      expect(html).not.toContain(typed.password);
    });
  });

  it('takes a stance and comes back to the same place', async () => {
    pages.answers[`PUT /comments/${COMMENT}/stance`] = done;
    const back = `/discussions/${DISCUSSION}?order=oldest&page=2`;
    expect(
      (await pages.post(`/comments/${COMMENT}/stance`, { stance: 'agree', back }, 'Rhys')).location,
    ).toBe(`${back}&position=${POSITION}#comment-${COMMENT}`);
    const visitor = await pages.post(`/comments/${COMMENT}/stance`, { stance: 'agree', back });
    expect(visitor.location).toBe(`/log-in?${new URLSearchParams({ next: `${back}#comment-${COMMENT}` })}`);
  });

  it('replies, and leads to the reply’s own place', async () => {
    pages.answers[`POST /comments/${COMMENT}/replies`] = { id: MEMBER, position: POSITION };
    const { location } = await pages.post(`/comments/${COMMENT}/replies`, { text: 'Yes', key }, 'Rhys');
    expect(location).toBe(`/comments/${MEMBER}?position=${POSITION}`);
  });

  it('warns of personal details before it posts, keeps what was typed, and posts them all the same if told', async () => {
    pages.answers['POST /comment-checks'] = { found: [{ kind: 'phone', start: 8, end: 20 }] };
    pages.answers[`POST /discussions/${DISCUSSION}/comments`] = { id: COMMENT, position: POSITION };
    const address = `/discussions/${DISCUSSION}/comments`;
    const { html, status } = await pages.post(address, { text: 'Call me: 029 2018 0000', key }, 'Rhys');
    expect(status).toBe(200);
    expect(html).toContain('a phone number');
    expect(html).toContain('Call me: 029 2018 0000</textarea>');
    expect(html).toMatch(/<button name="anyway"/);
    expect(sentAs(`POST ${address}`)).toEqual([]);
    const { location } = await pages.post(
      address,
      { text: 'Call me: 029 2018 0000', key, anyway: 'yes' },
      'Rhys',
    );
    expect(location).toContain(COMMENT);
  });

  it.each([
    ['cannot be made', 'down'],
    ['finds nothing', { found: [] }],
  ] as const)('posts at once when the check for personal details %s', async (_, answer) => {
    pages.answers['POST /comment-checks'] = answer;
    pages.answers[`POST /discussions/${DISCUSSION}/comments`] = { id: COMMENT, position: POSITION };
    const posted = await pages.post(`/discussions/${DISCUSSION}/comments`, { text: 'Oaks.', key }, 'Rhys');
    expect(posted.location).toContain(COMMENT);
  });

  it('reports a comment, and keeps what was typed when it is refused', async () => {
    pages.answers[`GET /comments/${COMMENT}`] = oneComment();
    const address = `/comments/${COMMENT}/report`;
    expect((await pages.get(address, 'Rhys')).html).toContain('It threatens somebody');
    pages.answers[`POST /comments/${COMMENT}/reports`] = {
      refused: { type: '/problems/moderation/already-reported', title: 'You have reported it', status: 409 },
    };
    const again = await pages.post(address, { reason: 'abuse', note: 'Look <here>' }, 'Rhys');
    expect(again.status).toBe(409);
    expect(again.html).toContain('You have reported this comment already');
    expect(again.html).toMatch(/<option value="abuse" selected/);
    expect(again.html).toContain('Look &lt;here');
    pages.answers[`POST /comments/${COMMENT}/reports`] = done;
    const { html } = await pages.post(address, { reason: 'abuse', note: ' ' }, 'Rhys');
    expect(html).toContain('your report is with the moderators');
    expect(sentAs(`POST /comments/${COMMENT}/reports`).at(-1)?.body).toEqual({ reason: 'abuse' });
  });

  it('confirms an address when the button is pressed, not when the link is opened', async () => {
    pages.answers['POST /members/confirm'] = done;
    await pages.get('/confirm?token=abc');
    expect(sentAs('POST /members/confirm')).toEqual([]);
    const { html } = await pages.post('/confirm', { token: 'abc' });
    expect(sentAs('POST /members/confirm').map(({ body }) => body)).toEqual([{ token: 'abc' }]);
    expect(html).toContain('Your address is confirmed');
  });

  it('withdraws, and offers to bring back', async () => {
    pages.answers[`POST /comments/${COMMENT}/withdraw`] = done;
    const { location } = await pages.post(`/comments/${COMMENT}/withdraw`, {}, 'Rhys');
    expect(location).toBe(`/comments/${COMMENT}/bring-back?position=${POSITION}`);
    pages.answers[`GET /comments/${COMMENT}`] = oneComment({ state: 'withdrawn', text: null, author: null });
    const { html } = await pages.get(location as string, 'Rhys');
    expect(html).toContain(`action="/comments/${COMMENT}/bring-back"`);
  });

  it('sends only the answers that were given', async () => {
    pages.answers['PUT /me/profile'] = done;
    await pages.post(
      '/account/profile',
      { ageBand: '25-34', ward: ' Canalside ', sex: '', other: 'x' },
      'Rhys',
    );
    expect(sentAs('PUT /me/profile').map(({ body }) => body)).toEqual([
      { ageBand: '25-34', ward: 'Canalside' },
    ]);
  });
});

const loggedIn = {
  token: 'the-token',
  session: { id: 'a-session', expiresAt: '2026-04-01T00:00:00.000Z' },
  member: { id: MEMBER, displayName: 'Rhys' },
};
