import { moderationOfFile } from '../moderation-under-test.js';
import { LONGEST_PATTERN } from '@folkmoot/moderation-domain';

const service = moderationOfFile();
const URL = '/check-rules';

describe('the rules of the checks', () => {
  const version = async (): Promise<number> =>
    ((await service().read(URL, await service().moderator())) as { version: number }).version;
  const set = async (rules: object) => {
    const mo = await service().moderator();
    const body = { phrases: [], patterns: [], seen: await version(), ...rules };
    const { status } = await service().ask('PUT', URL, { as: mo, body });
    expect(status).toBe(200);
    return mo;
  };
  const post = async (text: string) => {
    const rhys = await service().person('Rhys');
    return service().others.post(await service().others.open(), rhys.memberId, { text });
  };
  const findingsOf = async (commentId: string) => {
    const { state } = await service().streams.cases.load(commentId);
    return state.situation === 'none' ? [] : state.findings;
  };

  it('are none at first, and then those that were set last', async () => {
    expect(await service().read(URL, await service().moderator())).toEqual({
      phrases: [],
      patterns: [],
      version: 0,
      setAt: null,
      setBy: null,
    });
    const mo = await set({ phrases: ['silly goose'], patterns: ['foo-\\d+'] });
    expect(await service().read(URL, mo)).toEqual({
      phrases: ['silly goose'],
      patterns: ['foo-\\d+'],
      version: 1,
      setAt: '2026-03-01T12:00:00.000Z',
      setBy: mo.memberId,
    });
  });

  it('hold for what is posted from then on', async () => {
    await set({ phrases: ['silly duck'], patterns: ['bar-\\d+'] });
    const { commentId } = await post('You SILLY duck, bar-12!');
    expect(await findingsOf(commentId)).toEqual([
      { check: 'blocked-phrases', kind: 'phrase', urgency: 2, ranges: [{ start: 4, end: 14 }] },
      { check: 'blocked-phrases', kind: 'pattern', urgency: 2, ranges: [{ start: 16, end: 22 }] },
    ]);
    await set({});
    expect(await findingsOf((await post('You silly duck, bar-12!')).commentId)).toEqual([]);
  });

  it('are nowhere readable in the log', async () => {
    await set({ phrases: ['Mallory Example'] });
    const stored = JSON.stringify(await service().platform.store.read('check-rules-site'));
    expect(stored).not.toContain('Mallory');
  });

  it('are not set over what somebody else has set meanwhile', async () => {
    const mo = await set({ phrases: ['one'] });
    const body = { phrases: ['two'], patterns: [], seen: (await version()) - 1 };
    await service().refused([409, 'moderation/rules-changed'], () =>
      service().ask('PUT', URL, { as: mo, body }),
    );
  });

  it('hold no rule that cannot be used, and say which it is', async () => {
    const mo = await service().moderator();
    const seen = await version();
    const asking =
      (rules: object, trial = false) =>
      () =>
        service().ask(trial ? 'POST' : 'PUT', trial ? `${URL}/trial` : URL, {
          as: mo,
          body: { phrases: [], patterns: [], ...(trial ? {} : { seen }), ...rules },
        });
    const wrong = [
      { patterns: ['('] },
      { patterns: ['(a*)*'] },
      { patterns: ['a'.repeat(LONGEST_PATTERN + 1)] },
      { phrases: [' '] },
      { phrases: Array.from({ length: 1_001 }, (_, at) => `phrase ${at}`) },
    ];
    await service().refused(
      [422, 'moderation/rule-invalid'],
      ...wrong.flatMap((rules) => [asking(rules), asking(rules, true)]),
    );
    expect((await asking({ patterns: ['fine', '(?=x)'] })()).body).toMatchObject({
      list: 'patterns',
      at: 1,
      rule: '(?=x)',
    });
    await service().refusesBodies('PUT', URL, mo, [
      {},
      { phrases: 'x', patterns: [], seen },
      { phrases: [], patterns: [], seen: -1 },
      { phrases: [1], patterns: [], seen },
    ]);
  });

  it('are for moderators of the whole site', async () => {
    const { consultationId } = await service().others.open();
    const rhys = await service().person('Rhys');
    const local = await service().moderator('Local', consultationId);
    const rules = { phrases: [], patterns: [] };
    for (const [method, url, body] of [
      ['GET', URL, undefined],
      ['PUT', URL, { ...rules, seen: 0 }],
      ['POST', `${URL}/trial`, rules],
    ] as const) {
      const asking = (as?: typeof rhys) => () =>
        service().ask(method, url, { ...(as && { as }), ...(body && { body }) });
      await service().refused([401, 'platform/not-logged-in'], asking());
      await service().refused([403, 'platform/role-required'], asking(rhys), asking(local));
    }
  });
});

describe('trying rules', () => {
  it('tells how many past comments they would have found, and which, and changes nothing', async () => {
    const mo = await service().moderator();
    const place = await service().others.open();
    const rhys = await service().person('Rhys');
    const post = (text: string) => service().others.post(place, rhys.memberId, { text });
    const goose = await post('What a Wild Goose chase, baz-7');
    await post('Nothing of the kind');
    service().at('2026-03-01T12:00:01.000Z');
    const again = await post('wild goose');
    const erased = await post('wild goose too');
    await service().platform.keyring.destroy(`comment:${erased.commentId}`);
    const head = await service().platform.store.head();
    const { body } = await service().ask('POST', `${URL}/trial`, {
      as: mo,
      body: { phrases: ['nobody', 'wild goose'], patterns: ['baz-\\d'] },
    });
    const trial = body as { tried: number };
    expect(trial).toEqual({
      tried: expect.any(Number) as number,
      found: 2,
      rules: [
        { list: 'phrases', at: 1, comments: 2 },
        { list: 'patterns', at: 0, comments: 1 },
      ],
      comments: [
        {
          commentId: again.commentId,
          consultationId: place.consultationId,
          text: 'wild goose',
          ranges: [{ start: 0, end: 10 }],
        },
        {
          commentId: goose.commentId,
          consultationId: place.consultationId,
          text: 'What a Wild Goose chase, baz-7',
          ranges: [
            { start: 7, end: 17 },
            { start: 25, end: 30 },
          ],
        },
      ],
    });
    expect(trial.tried).toBeGreaterThanOrEqual(3);
    expect(await service().platform.store.head()).toBe(head);
  });
});
