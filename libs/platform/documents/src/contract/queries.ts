import type { PageQuery, Scalar } from '../documents.js';
import { idsOf, type Loose, type Open, opening, put } from './opening.js';

const spec = {
  name: 'case.v1',
  indexes: [
    { fields: ['value'] },
    { fields: ['state', 'urgency', 'openedAt'] },
    { fields: ['state', 'owner'] },
  ],
};

const VALUES: readonly (readonly [string, Scalar])[] = [
  ['number 0', 0],
  ['number 1', 1],
  ['number -1.5', -1.5],
  ['number 2^53', 2 ** 53],
  ['text empty', ''],
  ['text 0', '0'],
  ['text 1', '1'],
  ['text A', 'A'],
  ['text true', 'true'],
  ['text fullwidth', '\uff5e'],
  ['text emoji', '😀'],
  ['false', false],
  ['true', true],
];

export const queries = (open: Open): void => {
  const fresh = opening(open);
  const collection = async () => (await fresh()).collection<Loose>(spec);
  const ofValues = async () => {
    const cases = await collection();
    await cases.write([
      put('absent', 1),
      ...VALUES.map(([id, value], index) => put(id, index + 2, { value })),
    ]);
    return cases;
  };
  const ids = async (query: Omit<PageQuery, 'limit'>) =>
    idsOf(await (await ofValues()).page({ ...query, limit: 100 }));

  test.each(VALUES)('%s equals itself alone', async (id, value) => {
    const cases = await ofValues();
    expect(idsOf(await cases.page({ where: { value }, sort: [], limit: 100 }))).toEqual([id]);
    expect(await cases.count({ where: { value } })).toBe(1);
  });

  test('absent comes first, then numbers, strings by code point, booleans', async () => {
    const sort = [{ field: 'value', direction: 'ascending' }] as const;
    const expected = [
      'absent',
      ...['number -1.5', 'number 0', 'number 1', 'number 2^53'],
      ...['text empty', 'text 0', 'text 1', 'text A', 'text true', 'text fullwidth', 'text emoji'],
      ...['false', 'true'],
    ];
    expect(await ids({ sort })).toEqual(expected);
    expect(await ids({ sort: [{ field: 'value', direction: 'descending' }] })).toEqual(expected.toReversed());
  });

  test.each([
    ['from a number', { from: 0 }, ['number 0', 'number 1', 'number 2^53']],
    ['after a number', { after: 0 }, ['number 1', 'number 2^53']],
    ['to a number', { to: 0 }, ['number -1.5', 'number 0']],
    ['before a number', { before: 0 }, ['number -1.5']],
    ['between numbers', { after: -1.5, to: 1 }, ['number 0', 'number 1']],
    ['from a string', { from: 'A' }, ['text A', 'text true', 'text fullwidth', 'text emoji']],
    ['before a string', { before: '1' }, ['text empty', 'text 0']],
    ['between strings', { from: '0', before: 'A' }, ['text 0', 'text 1']],
    ['from a boolean', { from: false }, ['false', 'true']],
    ['before a boolean', { before: true }, ['false']],
    ['nothing', { after: 5, before: 4 }, []],
  ])('a range %s stays among its own kind', async (_, bounds, expected) => {
    const cases = await ofValues();
    const range = { field: 'value', ...bounds };
    const page = await cases.page({ range, sort: [{ field: 'value', direction: 'ascending' }], limit: 100 });
    expect(idsOf(page)).toEqual(expected);
    expect(await cases.count({ range })).toBe(expected.length);
  });

  test('counts by equal fields, by a range, of everything', async () => {
    const cases = await collection();
    await cases.write(
      Array.from({ length: 60 }, (_, n) =>
        put(`case-${n}`, n + 1, { state: n % 3 ? 'open' : 'done', urgency: n % 5, openedAt: n }),
      ),
    );
    expect(await cases.count({})).toBe(60);
    expect(await cases.count({ where: { state: 'open' } })).toBe(40);
    expect(await cases.count({ where: { urgency: 0, state: 'open' } })).toBe(8);
    expect(await cases.count({ where: { state: 'open' }, range: { field: 'urgency', from: 3 } })).toBe(16);
    expect(await cases.count({ where: { state: 'gone' } })).toBe(0);
    expect(await cases.count({ where: { id: 'case-3' } })).toBe(1);
    expect(await cases.count({ range: { field: 'id', before: 'case-10' } })).toBe(2);
  });

  test('an undefined value, null or an object in where is refused', async () => {
    const cases = await ofValues();
    for (const value of [undefined, null, {}, { $gt: 0 }, [1], Number.NaN, '\ud800']) {
      const where = { value: value as Scalar };
      await expect(cases.page({ where, sort: [], limit: 1 })).rejects.toThrow(TypeError);
      await expect(cases.count({ where })).rejects.toThrow(TypeError);
    }
  });

  test('a range without a bound and a limit that is no whole number are refused', async () => {
    const cases = await ofValues();
    await expect(cases.count({ range: { field: 'value' } })).rejects.toThrow(TypeError);
    for (const limit of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      await expect(cases.page({ sort: [], limit })).rejects.toThrow(TypeError);
    expect(await cases.page({ sort: [], limit: 0 })).toEqual([]);
  });

  const up = (field: string) => ({ field, direction: 'ascending' }) as const;
  test.each<[string, Omit<PageQuery, 'limit'>]>([
    ['by an unknown field', { where: { colour: 'red' }, sort: [] }],
    ['by a second field alone', { where: { urgency: 1 }, sort: [up('openedAt')] }],
    ['sorted by what no index orders', { where: { state: 'open' }, sort: [up('openedAt')] }],
    ['sorted by part of an index', { where: { state: 'open' }, sort: [up('urgency')] }],
    ['in the wrong order', { where: { state: 'open' }, sort: [up('openedAt'), up('urgency')] }],
    [
      'with a range on a later field',
      {
        where: { state: 'open' },
        range: { field: 'openedAt', from: 1 },
        sort: [up('urgency'), up('openedAt')],
      },
    ],
    ['with id before another field', { where: { state: 'open' }, sort: [up('id'), up('owner')] }],
  ])('a page %s is refused, naming collection and fields', async (_, query) => {
    const cases = await collection();
    const asked = [...Object.keys(query.where ?? {}), ...query.sort.map(({ field }) => field)];
    const refusal = await cases.page({ ...query, limit: 1 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TypeError);
    for (const part of ['case.v1', ...asked]) expect((refusal as Error).message).toContain(part);
  });

  test('a count that no index serves is refused', async () => {
    const cases = await collection();
    await expect(cases.count({ where: { urgency: 1 } })).rejects.toThrow(TypeError);
    await expect(
      cases.count({ where: { state: 'a' }, range: { field: 'openedAt', from: 1 } }),
    ).rejects.toThrow(TypeError);
  });
};
