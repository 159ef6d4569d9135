import { commentEdited, commentErased } from '@folkmoot/contracts';
import { eventually } from '@folkmoot/testing';
import { type Asked, moderationOfFile, type Person, statusesOf } from '../moderation-under-test.js';

describe('deciding a case', () => {
  const service = moderationOfFile();
  afterEach(() => service().others.answer('carries-out'));

  const said = async (options: { text?: string; held?: boolean; answering?: string } = {}) => {
    const rhys = await service().person('Rhys');
    const place = await service().others.open();
    const comment = await service().others.post(place, rhys.memberId, options);
    return { rhys, place, comment, caseId: comment.commentId, mo: await service().moderator() };
  };
  const reported = async (options: Parameters<typeof said>[0] = {}) => {
    const made = await said(options);
    await service().report(made.caseId, await service().person('Mair'));
    return made;
  };
  const hide = { seen: 0, action: 'hide', reason: 'abuse', statement: 'It insults a neighbour.' };
  const decide =
    (caseId: string, as: Person | undefined, own: object = {}) =>
    (): Promise<Asked> =>
      service().ask('POST', `/cases/${caseId}/decisions`, { ...(as && { as }), body: { ...hide, ...own } });
  const edit = async ({
    commentId,
    discussionId,
    consultationId,
  }: Awaited<ReturnType<typeof said>>['comment']) => {
    const { others } = service();
    const text = await others.sealed(commentId, 'Limes, please.', 'comment-edited');
    const data = { commentId, discussionId, consultationId, text, editedAt: '2026-03-01T12:05:00.000Z' };
    await others.tell(commentEdited.create(others.about(`comment-${commentId}`, data)));
  };

  it('is carried out before it is answered, and the answer’s position shows it', async () => {
    const { caseId, mo } = await reported();
    const { status, body } = await decide(caseId, mo)();
    expect({ status, body }).toMatchObject({ status: 201, body: { effect: 'done' } });
    const last = (await service().streams.cases.history(caseId)).at(-1);
    expect(last?.event.type).toBe('decision-took-effect');
    expect(last?.stored.position).toBe((body as { position: string }).position);
  });

  it('is kept with reason, statement and since when it waited; the statement for the author alone', async () => {
    const { caseId, mo, rhys, comment } = await reported();
    service().at('2026-03-01T13:00:00.000Z');
    await decide(caseId, mo)();
    const [, decided] = await service().streams.cases.history(caseId);
    expect(decided?.event).toMatchObject({
      type: 'decision-made',
      data: {
        ...comment,
        moderatorId: mo.memberId,
        action: 'hide',
        reason: 'abuse',
        statement: 'It insults a neighbour.',
        waitingSince: '2026-03-01T12:00:00.000Z',
        decidedAt: '2026-03-01T13:00:00.000Z',
      },
    });
    expect(JSON.stringify(decided?.stored)).not.toContain('neighbour');
    await service().platform.keyring.destroy(`member:${rhys.memberId}`);
    expect((await service().streams.cases.history(caseId))[1]?.event.data).not.toHaveProperty('statement');
  });

  it('is answered as pending while discussion is down, and carried out later', async () => {
    const { caseId, mo } = await reported();
    service().others.answer('is-down');
    expect(await decide(caseId, mo)()).toMatchObject({ status: 201, body: { effect: 'pending' } });
  });

  it.each(['text-changed', 'erased'] as const)('that came too late is missed (%s)', async (why) => {
    const { caseId, mo } = await reported();
    service().others.answer(why);
    expect(await decide(caseId, mo)()).toMatchObject({ status: 201, body: { effect: 'missed' } });
    const { state } = await service().streams.cases.load(caseId);
    expect(state).toMatchObject({ situation: why === 'erased' ? 'settled' : 'waiting', decisions: [] });
  });

  it('to keep needs no statement, is done at once, and settles the case', async () => {
    const { caseId, mo } = await reported();
    service().others.answer('is-down');
    const keep = { action: 'keep', reason: 'no-breach', statement: undefined };
    expect(await decide(caseId, mo, keep)()).toMatchObject({ status: 201, body: { effect: 'done' } });
    expect((await service().streams.cases.load(caseId)).state).toMatchObject({ situation: 'settled' });
  });

  it('to keep what was held makes it public', async () => {
    const { caseId, mo, comment } = await said({ held: true });
    expect(await service().eventsOf(caseId)).toEqual(['comment-checked']);
    expect(await decide(caseId, mo, { action: 'keep', reason: 'no-breach' })()).toMatchObject({
      body: { effect: 'done' },
    });
    await service().report(comment.commentId, await service().person('Mair'));
  });

  it('is possible for a comment that nobody questioned: the case begins with it', async () => {
    const { caseId, mo } = await said();
    expect(await decide(caseId, mo, { seen: undefined })()).toMatchObject({ status: 201 });
    expect(await service().eventsOf(caseId)).toEqual(['decision-made', 'decision-took-effect']);
  });

  it('can be undone: restored, reopened', async () => {
    const { caseId, mo } = await reported();
    await decide(caseId, mo)();
    await decide(caseId, mo, { seen: await service().seen(caseId), action: 'close-thread' })();
    for (const action of ['restore', 'reopen-thread']) {
      const seen = await service().seen(caseId);
      expect(await decide(caseId, mo, { seen, action, reason: 'other' })()).toMatchObject({
        body: { effect: 'done' },
      });
    }
    await service().report(caseId, await service().person('Ann'));
  });

  it('notices what has come since the moderator looked, and says what', async () => {
    const { caseId, mo } = await reported();
    service().at('2026-03-01T12:10:00.000Z');
    await service().report(caseId, await service().person('Ann'));
    await service().refused(
      [409, 'moderation/case-changed'],
      decide(caseId, mo),
      decide(caseId, mo, { seen: 7 }),
    );
    expect((await decide(caseId, mo)()).body).toMatchObject({
      revision: 1,
      since: [{ type: 'comment-reported', at: '2026-03-01T12:10:00.000Z' }],
    });
    expect(await decide(caseId, mo, { seen: 1 })()).toMatchObject({ status: 201 });
  });

  it('notices an edit', async () => {
    const { caseId, mo, comment } = await reported();
    await edit(comment);
    await service().refused([409, 'moderation/case-changed'], decide(caseId, mo));
    expect((await decide(caseId, mo)()).body).toMatchObject({ since: [{ type: 'comment-changed' }] });
  });

  it('notices an edit of a comment without a case by the text that was looked at', async () => {
    const { caseId, mo, comment } = await said();
    await edit(comment);
    const looked = { seen: undefined, textRevision: 0 };
    await service().refused([409, 'moderation/text-changed'], decide(caseId, mo, looked));
    expect(await decide(caseId, mo, { ...looked, textRevision: 1 })()).toMatchObject({ status: 201 });
  });

  it('takes no notice of who has taken the case meanwhile', async () => {
    const { caseId, mo } = await reported();
    await service().done('POST', `/cases/${caseId}/take`, mo);
    expect(await decide(caseId, mo)()).toMatchObject({ status: 201 });
  });

  it('by two moderators at once is won by exactly one', async () => {
    const { caseId, mo } = await reported();
    const ann = await service().moderator('Ann');
    const answers = await Promise.all([
      decide(caseId, mo)(),
      decide(caseId, ann, { action: 'keep', reason: 'no-breach' })(),
    ]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.type).toBe('/problems/moderation/case-changed');
    const decided = (await service().eventsOf(caseId)).filter((type) => type === 'decision-made');
    expect(decided).toHaveLength(1);
  });

  it('is made once, however often the same is sent', async () => {
    const { caseId, mo } = await reported();
    const answers = await Promise.all([decide(caseId, mo)(), decide(caseId, mo)()]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    await service().refused([409, 'moderation/already-decided'], decide(caseId, mo));
    const keyed = () =>
      service().ask('POST', `/cases/${caseId}/decisions`, {
        as: mo,
        body: { ...hide, seen: 1, action: 'restore', reason: 'other' },
        key: 'once',
      });
    expect((await keyed()).body).toMatchObject({ id: ((await keyed()).body as { id: string }).id });
  });

  it('is refused while another works on the case', async () => {
    const { caseId, mo } = await reported();
    const ann = await service().moderator('Ann');
    await service().done('POST', `/cases/${caseId}/take`, ann);
    await service().refused([409, 'moderation/case-taken-by-another'], decide(caseId, mo));
    service().at('2026-03-01T12:30:00.000Z');
    expect(await decide(caseId, mo)()).toMatchObject({ status: 201 });
  });

  it('is for moderators of the consultation', async () => {
    const { caseId, rhys, comment } = await reported();
    const elsewhere = await service().moderator('Else', crypto.randomUUID());
    const analyst = await service().person('Ana', { roles: [{ role: 'analyst' }, { role: 'organiser' }] });
    await service().refused([401, 'platform/not-logged-in'], decide(caseId, undefined));
    await service().refused(
      [403, 'platform/role-required'],
      ...[rhys, elsewhere, analyst].map((as) => decide(caseId, as)),
    );
    const here = await service().moderator('Here', comment.consultationId);
    expect(await decide(caseId, here)()).toMatchObject({ status: 201 });
  });

  it('is refused about one’s own comment, after one’s own report and about nothing', async () => {
    const { caseId, rhys, mo } = await reported();
    const roles = [{ role: 'moderator' as const }];
    const ann = await service().moderator('Ann');
    await service().report(caseId, ann);
    await service().refused([403, 'moderation/own-comment'], decide(caseId, { ...rhys, roles }));
    await service().refused([403, 'moderation/own-report'], decide(caseId, ann, { seen: 1 }));
    await service().refused([404, 'moderation/comment-not-found'], decide(crypto.randomUUID(), mo));
  });

  it('is refused without a statement, with too long a one, and without a reason from the list', async () => {
    const { caseId, mo } = await reported();
    await service().refused(
      [422, 'moderation/statement-missing'],
      decide(caseId, mo, { statement: undefined }),
      decide(caseId, mo, { statement: ' \n\u200b' }),
    );
    const statement = '🌳'.repeat(2_001);
    await service().refused([422, 'moderation/statement-too-long'], decide(caseId, mo, { statement }));
    await service().refusesBodies('POST', `/cases/${caseId}/decisions`, mo, [
      {},
      { ...hide, reason: undefined },
      { ...hide, reason: 'appeal-upheld' },
      { ...hide, action: 'burn' },
      { ...hide, seen: -1 },
      { ...hide, seen: '0' },
      { ...hide, ranges: [{ start: 0 }] },
      { ...hide, ranges: 'all' },
      { ...hide, ranges: [{ start: 0.5, end: 1 }] },
    ]);
  });

  it('is refused where it does not fit what was decided before', async () => {
    const { caseId, mo, place, rhys } = await reported();
    const now = async (action: string, own: object = {}) =>
      decide(caseId, mo, { seen: await service().seen(caseId), action, ...own });
    await service().refused([409, 'moderation/nothing-to-restore'], await now('restore'));
    await service().refused([409, 'moderation/thread-open'], await now('reopen-thread'));
    await decide(caseId, mo)();
    await service().refused([409, 'moderation/already-hidden'], await now('hide', { reason: 'hate' }));
    await (
      await now('close-thread')
    )();
    await service().refused([409, 'moderation/thread-closed'], await now('close-thread', { reason: 'hate' }));
    const reply = await service().others.post(place, rhys.memberId, { answering: caseId });
    await service().refused(
      [409, 'moderation/not-a-thread'],
      decide(reply.commentId, mo, { seen: undefined, action: 'close-thread' }),
    );
  });

  it('is refused on a comment whose words are destroyed', async () => {
    const { caseId, mo, comment } = await reported();
    const { authorId: _, ...ids } = comment;
    const { others } = service();
    const data = { ...ids, why: 'withdrawn' as const, erasedAt: '2026-03-01T12:00:00.000Z' };
    await others.tell(commentErased.create(others.about(`comment-${caseId}`, data)));
    await service().refused([409, 'moderation/comment-gone'], decide(caseId, mo, { seen: 1 }));
  });

  it('counts without a statement when the author has been forgotten', async () => {
    const { caseId, mo, rhys } = await reported();
    await service().platform.keyring.destroy(`member:${rhys.memberId}`);
    expect(await decide(caseId, mo)()).toMatchObject({ status: 201, body: { effect: 'done' } });
    const { event } = (await service().streams.cases.history(caseId))[1]!;
    expect(event.data).not.toHaveProperty('statement');
  });

  describe('to redact a part', () => {
    const redact = (ranges?: object[], own: object = {}) => ({
      action: 'redact',
      textRevision: 0,
      ...(ranges && { ranges }),
      ...own,
    });

    it('names the parts of the text that was looked at', async () => {
      const { caseId, mo } = await reported({ text: 'Rhys lives by the mill.' });
      const ranges = [{ start: 11, end: 22 }];
      expect(await decide(caseId, mo, redact(ranges))()).toMatchObject({ body: { effect: 'done' } });
      await eventually(async () =>
        expect((await service().streams.cases.history(caseId))[1]?.event.data).toMatchObject({
          ranges,
          textRevision: 0,
        }),
      );
      const seen = await service().seen(caseId);
      await service().refused(
        [409, 'moderation/already-decided'],
        decide(caseId, mo, redact(ranges, { seen })),
      );
    });

    it('is refused outside the text, backwards, overlapping, and of nothing', async () => {
      const { caseId, mo } = await reported({ text: 'Oaks 🌳' });
      const asking = (ranges?: object[]) => decide(caseId, mo, redact(ranges));
      await service().refused(
        [422, 'moderation/redaction-outside-text'],
        asking([{ start: 0, end: 7 }]),
        asking([{ start: 99, end: 100 }]),
      );
      await service().refused(
        [422, 'moderation/redaction-empty'],
        asking(),
        asking([]),
        asking([{ start: 1, end: 1 }]),
        asking([{ start: 3, end: 1 }]),
      );
      await service().refused(
        [422, 'moderation/redaction-overlaps'],
        asking([
          { start: 0, end: 3 },
          { start: 2, end: 4 },
        ]),
        asking([
          { start: 2, end: 4 },
          { start: 0, end: 1 },
        ]),
      );
    });

    it.each([
      ['a flag', '🇬🇧 oaks', { start: 0, end: 1 }],
      ['a family', '👩‍👩‍👧 oaks', { start: 2, end: 7 }],
      ['an accent', 'e\u0301t\u00e9', { start: 1, end: 2 }],
      ['a skin tone', '👍🏽', { start: 0, end: 1 }],
    ])('is refused through %s', async (_what, text, range) => {
      const { caseId, mo } = await reported({ text });
      await service().refused(
        [422, 'moderation/redaction-splits-character'],
        decide(caseId, mo, redact([range])),
      );
    });

    it('is refused for another text than the one of now', async () => {
      const { caseId, mo } = await reported();
      await service().refused(
        [409, 'moderation/text-changed'],
        decide(caseId, mo, redact([{ start: 0, end: 1 }], { textRevision: 1 })),
        decide(caseId, mo, redact([{ start: 0, end: 1 }], { textRevision: undefined })),
      );
    });
  });
});
