import { memberJoined, memberRenamed, sessionRevoked } from '@folkmoot/contracts';
import type { Caller } from '@folkmoot/service';
import { analyticsOfTest } from '../analytics-under-test.js';
import { type SaidComment, wordsUnderTest } from '../export-comments/words-under-test.js';
import { cursorOf } from './cursor.js';
import type { FeedItem, FeedPage } from './feed.answer.js';

const service = analyticsOfTest();
const said = wordsUnderTest(service);

describe('the feed', () => {
  let place: { consultationId: string; discussionId: string };
  let analyst: Caller;

  beforeEach(() => {
    place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
    analyst = service().person({ role: 'analyst' });
  });

  const comment = (): SaidComment => ({
    ...place,
    commentId: crypto.randomUUID(),
    authorId: crypto.randomUUID(),
  });
  const read = async (after?: string, more = ''): Promise<FeedPage> =>
    service().read(`/feed?${after === undefined ? '' : `after=${after}`}${more}`, analyst);
  const all = async (limit = 1_000): Promise<readonly FeedItem[]> => {
    const items: FeedItem[] = [];
    for (let after: string | undefined; ;) {
      const page = await read(after, `&limit=${limit}`);
      items.push(...page.items);
      if (page.next === (after ?? cursorOf({ identity: 0, discussion: 0, moderation: 0 }))) return items;
      after = page.next;
    }
  };
  const told = async () => (await all()).map(({ type, data }) => [type.split('.')[1], data['text']]);
  const joined = (memberId: string) =>
    service().voices.identity.message(memberJoined, `member-${memberId}`, {
      memberId,
      displayName: 'v1.encrypted',
      imported: false,
    });

  it('has each message once with what is public of it, and the words', async () => {
    const made = comment();
    await service().publish(service().consultation(place.consultationId), joined(made.authorId));
    await said.posted(made, 'Oaks, please.');
    const items = await all();
    expect(items.map(({ type, ordinal }) => [type, ordinal])).toEqual([
      ['identity.member-joined.v1', 1],
      ['discussion.consultation-published.v1', 1],
      ['discussion.comment-posted.v1', 2],
    ]);
    expect(items[0]?.data).toEqual({ memberId: made.authorId, imported: false });
    expect(items[2]).toMatchObject({
      source: '/discussion',
      subject: `comment-${made.commentId}`,
      data: { ...made, text: 'Oaks, please.' },
    });
  });

  it('goes on behind any item, in pages of any size, and is the same for ever', async () => {
    const members = Array.from({ length: 7 }, () => crypto.randomUUID());
    await service().publish(service().consultation(place.consultationId), ...members.map(joined));
    for (let count = 0; count < 5; count += 1) await said.posted(comment(), `words ${count}`);
    await service().folded();
    const whole = await all();
    expect(whole).toHaveLength(13);
    for (const limit of [1, 2, 5]) expect(await all(limit)).toEqual(whole);
    for (const [index, { cursor }] of whole.entries()) {
      expect((await read(cursor, '&limit=1000')).items).toEqual(whole.slice(index + 1));
    }
    await service().publish(joined(crypto.randomUUID()));
    await service().folded();
    expect((await read(whole.at(-1)?.cursor)).items).toHaveLength(1);
  });

  it('is the same after everything was lost and heard again', async () => {
    const made = comment();
    await service().publish(joined(made.authorId), service().consultation(place.consultationId));
    await said.posted(made, 'Oaks, please.');
    await service().publish(service().memberErased(made.authorId, crypto.randomUUID()));
    await service().folded();
    const before = await all();
    await service().restart(async () => {
      const { documents } = service().platform;
      for (const name of await documents.names()) await documents.drop(name);
    });
    await service().folded();
    expect(await all()).toEqual(before);
  });

  it('has the words that are public when it is asked, wherever they are shown again', async () => {
    const made = comment();
    await said.posted(made, 'Oaks, pleese.');
    expect(await told()).toEqual([['comment-posted', 'Oaks, pleese.']]);
    await said.edited(made, 'Oaks, please.');
    expect((await told()).map(([, text]) => text)).toEqual(['Oaks, please.', 'Oaks, please.']);
    await said.hidden(made, 'abuse');
    expect((await told()).map(([, text]) => text)).toEqual([undefined, undefined, undefined]);
    await said.restored(made);
    expect((await told()).at(-1)).toEqual(['comment-restored', 'Oaks, please.']);
    await said.redacted(made, 'personal-details', { start: 0, end: 4 });
    expect((await told()).at(-1)).toEqual(['comment-redacted', '[…], please.']);
    expect(JSON.stringify(await all())).not.toContain('Oaks');
  });

  it('carries erasures, and no words after them', async () => {
    const made = comment();
    const erasureId = crypto.randomUUID();
    await service().publish(service().profileErased(made.authorId));
    await said.posted(made, 'Oaks, please.');
    await service().publish(service().memberErased(made.authorId, erasureId));
    await said.destroyKey(made);
    expect(JSON.stringify(await all())).not.toContain('Oaks');
    await said.erased(made);
    const items = await all();
    expect(items.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'identity.profile-erased.v1',
        'identity.member-erased.v1',
        'discussion.comment-erased.v1',
      ]),
    );
    expect(items.find(({ type }) => type === 'identity.member-erased.v1')?.data).toMatchObject({
      memberId: made.authorId,
      erasureId,
      words: 'kept',
    });
    expect(JSON.stringify(items)).not.toContain('Oaks');
  });

  it('never has names, profiles or sessions, and yet gets past them', async () => {
    const memberId = crypto.randomUUID();
    const { identity } = service().voices;
    await service().publish(
      identity.message(sessionRevoked, 'session-1', { sessionId: crypto.randomUUID(), memberId }),
      await service().profile(memberId, { ageBand: '16-24' }),
      identity.message(memberRenamed, `member-${memberId}`, { memberId, displayName: 'v1.encrypted' }),
    );
    await service().folded();
    expect(await read(undefined, '&limit=1')).toEqual({
      items: [],
      next: cursorOf({ identity: 1, discussion: 0, moderation: 0 }),
    });
    const text = JSON.stringify(await all(1));
    expect(text).toContain('identity.member-renamed.v1');
    expect(text).not.toMatch(/v1\.encrypted|answers|displayName|session|profile/);
  });

  it('waits for what has not come yet, and answers at once when it has', async () => {
    const { next } = await read();
    const waiting = read(next, '&wait=30');
    await service().publish(joined(crypto.randomUUID()));
    expect((await waiting).items.map(({ type }) => type)).toEqual(['identity.member-joined.v1']);
  });

  it('answers with nothing when the time is over, and the same cursor goes on later', async () => {
    const { next } = await read();
    expect(await read(next, '&wait=1')).toEqual({ items: [], next });
    await service().publish(joined(crypto.randomUUID()));
    await service().folded();
    expect((await read(next)).items).toHaveLength(1);
  });

  it('keeps nobody from stopping', async () => {
    const waiting = service().file('/feed?wait=30', analyst);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await service().restart();
    expect(JSON.parse((await waiting).text)).toMatchObject({ items: [] });
  });

  it('waits no more where the door in front of it is about to close', async () => {
    const waiting = service().file('/feed?wait=30', analyst);
    await new Promise((resolve) => setTimeout(resolve, 20));
    service().analytics().endWaiting();
    expect(JSON.parse((await waiting).text)).toMatchObject({ items: [] });
    expect((await service().file('/feed?wait=30', analyst)).status).toBe(200);
  });

  it('waits no longer than whoever asked', async () => {
    const { app, folded } = service().analytics();
    let looked = 0;
    const asOf = folded.asOf;
    (folded as { asOf: typeof asOf }).asOf = () => {
      looked += 1;
      return asOf();
    };
    await app.listen(0, '127.0.0.1');
    const leaving = new AbortController();
    const asked = fetch(`${await app.getUrl()}/feed?wait=30`, {
      headers: await service().signed(analyst),
      signal: leaving.signal,
    });
    while (looked < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    await expect(asked).rejects.toThrow();
    for (let before = -1; before !== looked;) {
      before = looked;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });

  it('is for analysts of the whole site', async () => {
    const own = service().person({ role: 'analyst', consultationId: place.consultationId });
    const statuses = await Promise.all(
      [undefined, service().person(), service().person({ role: 'moderator' }), own, analyst].map(
        async (caller) => (await service().file('/feed', caller)).status,
      ),
    );
    expect(statuses).toEqual([401, 403, 403, 403, 200]);
  });

  it.each([
    ['after=nonsense', 'cursor-invalid'],
    ['after=', 'cursor-invalid'],
    ['after=a&after=b', 'cursor-invalid'],
    ['limit=0', 'query-invalid'],
    ['limit=1001', 'query-invalid'],
    ['limit=ten', 'query-invalid'],
    ['wait=31', 'query-invalid'],
    ['wait=-1', 'query-invalid'],
    ['wait=1.5', 'query-invalid'],
  ])('?%s is refused as %s', async (query, code) => {
    const { status, body } = await service().ask(`/feed?${query}`, analyst);
    expect({ status, body }).toMatchObject({ status: 400, body: { type: `/problems/platform/${code}` } });
  });
});
