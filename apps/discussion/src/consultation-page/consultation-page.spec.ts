import {
  CLOSES,
  discussionOfFile,
  discussionUnderTest,
  NOON,
  OPENS,
  type Person,
} from '../discussion-under-test.js';

describe('the page of a consultation', () => {
  const service = discussionOfFile();

  it.each([
    ['upcoming', '2026-01-31T23:59:59.999Z', 'upcoming'],
    ['open', OPENS, 'open'],
    ['open', '2026-03-31T23:59:59.999Z', 'open'],
    ['closed', CLOSES, 'closed'],
  ])('says %s by the clock alone', async (status, now, phase) => {
    const { consultationId, discussionId } = await service().opened();
    service().at(now);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      status,
      discussions: [{ phase }],
    });
    expect(await service().read(`/discussions/${discussionId}`)).toMatchObject({
      phase,
      consultation: { status },
    });
  });

  it('counts responses, and each participant once', async () => {
    const { consultationId, discussionId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/discussions`;
    const { id: other } = (
      (await service().read(`/consultations/${consultationId}`)) as { discussions: { id: string }[] }
    ).discussions[0] as { id: string };
    expect(other).toBe(discussionId);
    const second = await service().done('POST', url, organiser, {
      title: 'Play',
      introduction: '',
      prompts: [],
      hosts: [],
      safetyNotice: '',
      officialsMayAnswerAfterClosing: false,
    });
    const [a, b] = [await service().person('A'), await service().person('B')];
    const first = await service().post(discussionId, a);
    await service().post(discussionId, a);
    await service().reply(first, b);
    const elsewhere = await service().post(second, a);
    const take = (as: Person, stance: string) =>
      service().done('PUT', `/comments/${elsewhere}/stance`, as, { stance });
    await take(b, 'agree');
    await take(b, 'disagree');
    await take(b, 'disagree');
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      responses: 5,
      participants: 2,
      discussions: [
        { id: discussionId, comments: 2, replies: 1, stances: 0, participants: 2 },
        { id: second, comments: 1, replies: 0, stances: 1, participants: 2 },
      ],
    });
  });

  it('goes on counting what is withdrawn, which was said', async () => {
    const { consultationId, discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      responses: 1,
      participants: 1,
    });
  });

  it('is none where there is nothing', async () => {
    const nowhere = crypto.randomUUID();
    await service().refused([404, 'discussion/consultation-not-found'], () =>
      service().ask('GET', `/consultations/${nowhere}`),
    );
    await service().refused([404, 'discussion/discussion-not-found'], () =>
      service().ask('GET', `/discussions/${nowhere}`),
    );
    await service().refused([400, 'platform/id-invalid'], () => service().ask('GET', '/consultations/park'));
  });

  it('is that of a draft for its own staff alone', async () => {
    const { consultationId } = await service().drafted();
    const staff = async (role: 'organiser' | 'moderator' | 'analyst', where?: string) =>
      service().person(role, { roles: [{ role, ...(where !== undefined && { consultationId: where }) }] });
    for (const role of ['organiser', 'moderator', 'analyst'] as const) {
      await service().read(`/consultations/${consultationId}`, await staff(role, consultationId));
      const other = await staff(role, crypto.randomUUID());
      await service().refused([404, 'discussion/consultation-not-found'], () =>
        service().ask('GET', `/consultations/${consultationId}`, { as: other }),
      );
    }
  });
});

describe('the list of consultations', () => {
  let service: Awaited<ReturnType<typeof discussionUnderTest>>;
  let organiser: Person;
  /** By the name of what they are. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    service = await discussionUnderTest();
    organiser = await service.person('Olwen', { roles: [{ role: 'organiser' }] });
    const make = async (name: string, opensAt: string, closesAt: string) => {
      const id = await service.done('POST', '/consultations', organiser, {
        title: name,
        summary: name,
        background: '',
        organisation: 'Council',
      });
      await service.done('POST', `/consultations/${id}/publish`, organiser, { opensAt, closesAt });
      ids[name] = id;
    };
    service.at('2026-01-01T00:00:00.000Z');
    await make('closes-last', OPENS, '2026-06-01T00:00:00.000Z');
    await make('closes-first', OPENS, CLOSES);
    await make('upcoming', '2026-05-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z');
    await make('closed-first', '2026-01-02T00:00:00.000Z', '2026-01-10T00:00:00.000Z');
    await make('closed-last', '2026-01-02T00:00:00.000Z', '2026-01-20T00:00:00.000Z');
    await make('withdrawn', OPENS, CLOSES);
    await service.done('POST', `/consultations/${ids['withdrawn']}/withdraw`, organiser, { reason: 'Flood' });
    ids['draft'] = (await service.drafted()).consultationId;
  });
  beforeEach(() => service.at(NOON));
  afterAll(() => service.stop());

  const list = async (query: string, as?: Person) => {
    const { items, ...page } = (await service.read(`/consultations${query}`, as)) as {
      items: { id: string; status: string }[];
      page: number;
      pages: number;
      total: number;
    };
    const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
    return { names: items.map(({ id }) => nameOf(id)), statuses: items.map(({ status }) => status), ...page };
  };

  it.each([
    ['open', ['closes-first', 'closes-last']],
    ['upcoming', ['upcoming']],
    ['closed', ['closed-last', 'closed-first']],
    ['withdrawn', ['withdrawn']],
  ])('has those that are %s, in the order of their closing', async (status, names) => {
    expect(await list(`?status=${status}`)).toEqual({
      names,
      statuses: names.map(() => status),
      page: 1,
      pages: 1,
      total: names.length,
    });
  });

  it('moves them by the clock', async () => {
    service.at(CLOSES);
    expect((await list('?status=open')).names).toEqual(['closes-last']);
    expect((await list('?status=closed')).names).toEqual(['closes-first', 'closed-last', 'closed-first']);
    service.at('2026-05-01T00:00:00.000Z');
    expect((await list('?status=upcoming')).names).toEqual([]);
    expect((await list('?status=open')).names).toEqual(['closes-last', 'upcoming']);
  });

  it('is that of the open ones if nothing else is asked', async () => {
    expect(await list('')).toEqual(await list('?status=open'));
  });

  it('has drafts for staff of the site alone', async () => {
    expect((await list('?status=draft', organiser)).names).toEqual(['draft']);
    await service.refused([401, 'platform/not-logged-in'], () =>
      service.ask('GET', '/consultations?status=draft'),
    );
    const own = await service.person('Own', {
      roles: [{ role: 'organiser', consultationId: ids['draft'] }],
    });
    for (const as of [own, await service.person('Rhys')]) {
      await service.refused([403, 'platform/role-required'], () =>
        service.ask('GET', '/consultations?status=draft', { as }),
      );
    }
  });

  it('has no other statuses', async () => {
    await service.refused([400, 'platform/query-invalid'], () =>
      service.ask('GET', '/consultations?status=all'),
    );
  });

  it('has 20 to a page, closed ones too', async () => {
    service.at('2026-02-15T00:00:00.000Z');
    for (let n = 0; n < 22; n += 1) {
      const id = await service.done('POST', '/consultations', organiser, {
        title: `Short ${n}`,
        summary: 'Short',
        background: '',
        organisation: 'Council',
      });
      ids[`short-${n}`] = id;
      await service.done('POST', `/consultations/${id}/publish`, organiser, {
        opensAt: OPENS,
        closesAt: `2026-02-20T00:00:00.0${n + 10}Z`,
      });
    }
    service.at(NOON);
    const shorts = Array.from({ length: 22 }, (_, n) => `short-${21 - n}`);
    const pages = [await list('?status=closed'), await list('?status=closed&page=2')];
    expect(pages.map(({ names }) => names.length)).toEqual([20, 4]);
    expect(pages.flatMap(({ names }) => names)).toEqual([...shorts, 'closed-last', 'closed-first']);
    expect(pages.map(({ page, pages: all, total }) => [page, all, total])).toEqual([
      [1, 2, 24],
      [2, 2, 24],
    ]);
    expect(await list('?status=closed&page=3')).toMatchObject({ names: [], page: 3, pages: 2 });
  });
});
