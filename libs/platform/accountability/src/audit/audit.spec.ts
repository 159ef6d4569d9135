import { type Projection, startProjection } from '@folkmoot/event-sourcing';
import { context, platformInMemory, tallyHttp, tallyStreams } from '../../test/tally-service.js';
import { auditOf } from './audit-of.js';
import type { AuditPage } from './audit.answer.js';

const ADMINISTRATOR = [{ role: 'administrator' }] as const;

describe('the audit', () => {
  const platform = platformInMemory();
  const { codecs, tallies } = tallyStreams(platform);
  const audit = auditOf({ context: 'tally', codecs });
  let projection: Projection;
  let http: Awaited<ReturnType<typeof tallyHttp>>;
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];

  beforeAll(async () => {
    await tallies.execute(first, { type: 'raise', by: 4, note: 'Milk for Ann' }, context());
    await tallies.execute(
      first,
      { type: 'raise', by: 6 },
      context({ actor: 'ann', occurredAt: '2020-01-01T00:00:00.000Z' }),
    );
    await tallies.execute(second, { type: 'set-back', reason: 'A new week' }, context({ actor: 'ann' }));
    await tallies.execute(
      second,
      { type: 'excuse', reason: 'Ann was ill' },
      context({ actor: 'system:clock' }),
    );
    await tallies.execute(first, { type: 'set-back', reason: 'A new month' }, context({ actor: 'ann' }));
    projection = await startProjection({ ...platform, model: audit.model });
    await projection.waitFor(await platform.store.head());
    http = await tallyHttp(audit.controllers, audit.providers(projection));
  });
  afterAll(async () => {
    await http.close();
    await projection.stop();
    await platform.close();
  });

  const page = async (query = '') => (await http.get<AuditPage>(`/audit/tally${query}`, ADMINISTRATOR)).body;
  const shortly = async (query = '') =>
    (await page(query)).items.map(({ actor, command, id, reason }) => ({
      actor,
      command,
      on: id === first ? 'first' : 'second',
      ...(reason !== undefined && { reason }),
    }));

  it('says who did what, when and why, newest first, with one entry for a command of several events', async () => {
    expect(await shortly()).toEqual([
      { actor: 'ann', command: 'set-back', on: 'first', reason: 'A new month' },
      { actor: 'system:clock', command: 'excuse', on: 'second' },
      { actor: 'ann', command: 'set-back', on: 'second', reason: 'A new week' },
      { actor: 'ann', command: 'raise', on: 'first' },
      { actor: 'rhys', command: 'raise', on: 'first' },
    ]);
    expect((await page()).items[3]).toMatchObject({
      events: ['tally-raised', 'tally-full'],
      family: 'tally',
      subject: `tally-${first}`,
      occurredAt: '2020-01-01T00:00:00.000Z',
      recordedAt: expect.stringMatching(/^20\d\d-/),
    });
  });

  it('holds no word of a personal field, be it called a reason', async () => {
    const written = JSON.stringify(await page('?limit=100'));
    expect(written).not.toContain('Milk');
    expect(written).not.toContain('ill');
    expect(written).not.toContain('v1.');
  });

  it('tells what one actor has done, what was done to one thing, and both at once', async () => {
    const ofAnn = await shortly('?actor=ann');
    expect(ofAnn.map(({ command, on }) => `${command} ${on}`)).toEqual([
      'set-back first',
      'set-back second',
      'raise first',
    ]);
    const ofFirst = await shortly(`?subject=tally-${first}`);
    expect(ofFirst.map(({ actor }) => actor)).toEqual(['ann', 'ann', 'rhys']);
    expect(await shortly(`?subject=tally-${first}&actor=rhys&limit=1`)).toHaveLength(1);
    expect(await shortly('?actor=system:clock')).toHaveLength(1);
    expect(await shortly('?actor=nobody')).toEqual([]);
  });

  it('goes on where the last page ended, to the beginning and no further', async () => {
    const seen: string[] = [];
    let query = '?limit=2';
    for (let pages = 1; pages <= 3; pages += 1) {
      const { items, next } = await page(query);
      seen.push(...items.map(({ position }) => position));
      expect([items.length, next === null]).toEqual(pages === 3 ? [1, true] : [2, false]);
      query = `?limit=2&after=${next ?? ''}`;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  it('is for administrators of the whole site', async () => {
    const elsewhere = [{ role: 'administrator', consultationId: crypto.randomUUID() }] as const;
    const asked = [undefined, [], elsewhere, [{ role: 'moderator' }] as const];
    const statuses = await Promise.all(
      asked.map(async (roles) => (await http.get('/audit/tally', roles)).status),
    );
    expect(statuses).toEqual([401, 403, 403, 403]);
  });

  it.each(['limit=0', 'limit=101', 'limit=many', 'actor=%27', 'subject=a%20b', 'after=7', 'actor=a&actor=b'])(
    '%s is no question',
    async (query) => {
      expect((await http.get(`/audit/tally?${query}`, ADMINISTRATOR)).status).toBe(400);
    },
  );
});
