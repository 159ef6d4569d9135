import type { Caller } from '@folkmoot/service';
import { analyticsOfTest } from '../analytics-under-test.js';
import { NOON } from '../../test/voices.js';
import { commentColumns } from './comment-columns.js';
import { commentsTable } from './comments-table.js';
import { type SaidComment, wordsUnderTest } from './words-under-test.js';

const service = analyticsOfTest();
const said = wordsUnderTest(service);

describe('exporting comments', () => {
  let place: { consultationId: string; discussionId: string };
  let analyst: Caller;

  beforeEach(async () => {
    place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
    analyst = service().person({ role: 'analyst' });
    await service().publish(
      service().consultation(place.consultationId),
      service().discussion(place.consultationId, place.discussionId),
    );
    await service().folded();
  });

  const comment = (): SaidComment => ({
    ...place,
    commentId: crypto.randomUUID(),
    authorId: crypto.randomUUID(),
  });
  const posted = async (
    words: string,
    more: Parameters<typeof said.posted>[2] = {},
  ): Promise<SaidComment> => {
    const made = comment();
    await said.posted(made, words, more);
    return made;
  };
  const address = (format = 'jsonl', id = place.consultationId) =>
    `/consultations/${id}/export/comments?format=${format}`;
  const exported = (as: Caller | undefined, url = address()) => service().file(url, as);
  const rows = async (): Promise<Record<string, unknown>[]> => {
    const { status, text } = await exported(analyst);
    expect(status).toBe(200);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const states = async () => (await rows()).map(({ state, text }) => [state, text]);

  it('has a row for each comment and reply, oldest first, with every documented column', async () => {
    const top = await posted('Oaks, please.', { organisation: 'The council' });
    const reply = await posted('And elms.', { inReplyTo: top });
    await said.edited(reply, 'And limes.');
    await service().publish(
      service().stance(place, top.commentId, crypto.randomUUID(), 'agree'),
      service().stance(place, top.commentId, crypto.randomUUID(), 'unsure'),
    );
    await service().folded();
    const found = await rows();
    expect(found).toEqual([
      {
        commentId: top.commentId,
        discussionId: place.discussionId,
        inReplyTo: null,
        authorId: top.authorId,
        organisation: 'The council',
        postedAt: NOON,
        editedAt: null,
        state: 'standing',
        text: 'Oaks, please.',
        agree: 1,
        disagree: 0,
        unsure: 1,
        replies: 1,
        moderationReason: null,
      },
      expect.objectContaining({
        commentId: reply.commentId,
        inReplyTo: top.commentId,
        text: 'And limes.',
        editedAt: NOON,
        agree: 0,
      }),
    ]);
    expect(Object.keys(found[0]!)).toEqual(commentColumns.map(({ name }) => name));
  });

  it('shows the words that are public, and of others only that they are not', async () => {
    const [standing, withdrawn, hidden, redacted, held, erased] = [
      await posted('standing'),
      await posted('withdrawn'),
      await posted('hidden'),
      await posted('call 👋🏽 me'),
      await posted('held', { held: true }),
      await posted('erased'),
    ];
    await said.withdrawn(withdrawn);
    await said.hidden(hidden, 'abuse');
    await said.redacted(redacted, 'personal-details', { start: 5, end: 7 });
    await said.erased(erased);
    expect(await states()).toEqual([
      ['standing', 'standing'],
      ['withdrawn', null],
      ['hidden', null],
      ['redacted', 'call […] me'],
      ['held', null],
      ['erased', null],
    ]);
    expect((await rows()).map(({ moderationReason }) => moderationReason)).toEqual([
      null,
      null,
      'abuse',
      'personal-details',
      null,
      null,
    ]);
    await said.broughtBack(withdrawn);
    await said.restored(hidden);
    await said.restored(redacted);
    await said.released(held);
    expect(await states()).toEqual([
      ['standing', 'standing'],
      ['standing', 'withdrawn'],
      ['standing', 'hidden'],
      ['standing', 'call 👋🏽 me'],
      ['standing', 'held'],
      ['erased', null],
    ]);
    expect(standing).toBeDefined();
  });

  it('has no words of a comment whose key is gone before anybody told', async () => {
    const gone = await posted('gone');
    await said.destroyKey(gone);
    expect(await states()).toEqual([['standing', null]]);
  });

  it('lets nothing out that is erased while it runs, and nothing in that is posted meanwhile', async () => {
    const comments: SaidComment[] = [];
    for (let count = 0; count < 120; count += 1) comments.push(await posted(`words ${count}`));
    const { folded } = service().analytics();
    const source = { folded, keyring: service().platform.keyring };
    const { pages } = commentsTable(source, place.consultationId, folded.asOf());
    const reading = pages[Symbol.asyncIterator]();
    const first = await reading.next();
    await said.destroyKey(comments[110]!);
    await said.erased(comments[111]!);
    await posted('later');
    const second = await reading.next();
    const text = commentColumns.findIndex(({ name }) => name === 'text');
    expect((first.value as unknown[][]).map((row) => row[text])).toEqual(
      comments.slice(0, 100).map((_, index) => `words ${index}`),
    );
    expect((second.value as unknown[][]).map((row) => row[text])).toEqual(
      comments.slice(100).map((_, index) => (index === 10 || index === 11 ? null : `words ${100 + index}`)),
    );
    expect((await reading.next()).done).toBe(true);
  });

  it('is a file to save, which says up to where it has come', async () => {
    await posted('Oaks, please.');
    const { headers, text } = await exported(analyst, address('csv'));
    const { discussion } = service().analytics().folded.asOf();
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="comments-${place.consultationId}-as-of-0-${discussion.ordinal}-0.csv"`,
      'folkmoot-as-of': `identity=0, discussion=${discussion.ordinal}, moderation=0`,
      'cache-control': 'no-store',
    });
    expect(text.split('\r\n')[0]).toBe(`\uFEFF${commentColumns.map(({ name }) => name).join(',')}`);
    expect(await exported(analyst, address('xlsx'))).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^PK/),
    });
  });

  it('of a consultation without comments has no rows', async () => {
    expect(await rows()).toEqual([]);
  });

  it('is for analysts of the site or of the consultation', async () => {
    const own = service().person({ role: 'analyst', consultationId: place.consultationId });
    const others = service().person({ role: 'analyst', consultationId: crypto.randomUUID() });
    const statuses = await Promise.all(
      [undefined, service().person(), service().person({ role: 'moderator' }), others, own, analyst].map(
        async (caller) => (await exported(caller)).status,
      ),
    );
    expect(statuses).toEqual([401, 403, 403, 403, 200, 200]);
  });

  it.each([
    [
      'an unknown consultation',
      () => address('csv', crypto.randomUUID()),
      404,
      'analytics/consultation-unknown',
    ],
    ['an unknown format', () => address('ods'), 400, 'platform/query-invalid'],
    ['no id', () => address('csv', '1'), 400, 'platform/id-invalid'],
  ])('%s is refused', async (_, url, status, type) => {
    const answer = await exported(analyst, url());
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ type: `/problems/${type}` });
  });

  it('of another format is documented with its route', async () => {
    const document = (await service().file('/openapi.json', undefined)).text;
    const { paths } = JSON.parse(document) as { paths: Record<string, { get: { responses: object } }> };
    expect(paths['/consultations/{consultationId}/export/comments']?.get.responses).toMatchObject({
      200: { content: { 'text/csv': {}, 'application/jsonl': {} } },
    });
  });
});
