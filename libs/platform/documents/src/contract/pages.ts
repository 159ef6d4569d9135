import type { Collection, PageQuery, Sort } from '../documents.js';
import { idsOf, type Loose, type Open, opening, put } from './opening.js';

const spec = {
  name: 'comment-page.v1',
  indexes: [
    { fields: ['score', 'postedAt'] },
    { fields: ['discussion', 'score', 'postedAt'] },
    { fields: ['discussion', 'score'] },
  ],
};

/** Many equals, every 17th without a score. */
const COMMENTS = Array.from({ length: 1_000 }, (_, n) =>
  put(`comment-${(n * 7_919) % 1_000}`.padEnd(12, 'x'), n + 1, {
    discussion: n % 4 ? 'parks' : 'roads',
    ...(n % 17 ? { score: (n * 31) % 13 } : {}),
    postedAt: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
  }),
).map((write) => write.put);

type Value = string | number | undefined;

const compare = (a: Value, b: Value): number => {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined || a > b ? 1 : -1;
};

/** The order that the port promises, worked out in memory. */
const sorted = (comments: readonly Loose[], sort: readonly Sort[]): Loose[] => {
  const keys = [...sort, { field: 'id', direction: sort.at(-1)?.direction ?? 'ascending' }];
  return comments.toSorted((a, b) => {
    for (const { field, direction } of keys) {
      const order = compare(a[field] as Value, b[field] as Value);
      if (order !== 0) return direction === 'ascending' ? order : -order;
    }
    return 0;
  });
};

/** Page after page, each behind the last document of the one before. */
const walk = async (collection: Collection<Loose>, query: PageQuery): Promise<Loose[]> => {
  const seen: Loose[] = [];
  for (;;) {
    const behind = seen.at(-1);
    const page = await collection.page({ ...query, ...(behind ? { behind } : {}) });
    seen.push(...page);
    if (page.length < query.limit) return seen;
  }
};

const up = (field: string): Sort => ({ field, direction: 'ascending' });
const down = (field: string): Sort => ({ field, direction: 'descending' });

export const pages = (open: Open): void => {
  const fresh = opening(open);
  const filled = async () => {
    const collection = await (await fresh()).collection<Loose>(spec);
    await collection.write(COMMENTS.map((comment) => ({ put: comment })));
    return collection;
  };

  test.each<[string, readonly Sort[]]>([
    ['by id', []],
    ['by id, backwards', [down('id')]],
    ['forwards', [up('score'), up('postedAt')]],
    ['backwards', [down('score'), down('postedAt')]],
    ['down and then up', [down('score'), up('postedAt')]],
    ['up and then down', [up('score'), down('postedAt')]],
    ['down, then up, then by id backwards', [down('score'), up('postedAt'), down('id')]],
  ])('walking 1,000 documents %s gives each once and in order', async (_, sort) => {
    const walked = await walk(await filled(), { sort, limit: 77 });
    expect(idsOf(walked)).toEqual(idsOf(sorted(COMMENTS, sort)));
    expect(walked.at(-1)).toEqual(sorted(COMMENTS, sort).at(-1));
  });

  test.each<[string, Sort]>([
    ['forwards', up('score')],
    ['backwards', down('score')],
  ])('walking some of them %s keeps to where and range', async (_, direction) => {
    const collection = await filled();
    const sort = [direction];
    const range = { field: 'score', from: 3, before: 11 };
    const expected = COMMENTS.filter(
      ({ discussion, score }) => discussion === 'parks' && Number(score) >= 3 && Number(score) < 11,
    );
    const walked = await walk(collection, { where: { discussion: 'parks' }, range, sort, limit: 19 });
    expect(idsOf(walked)).toEqual(idsOf(sorted(expected, sort)));
    expect(await collection.count({ where: { discussion: 'parks' }, range })).toBe(expected.length);
  });

  test('a sort field that where holds constant makes no difference', async () => {
    const collection = await filled();
    const sort = [up('discussion'), down('score'), down('postedAt')];
    const expected = sorted(
      COMMENTS.filter(({ discussion }) => discussion === 'roads'),
      sort,
    );
    expect(idsOf(await walk(collection, { where: { discussion: 'roads' }, sort, limit: 50 }))).toEqual(
      idsOf(expected),
    );
  });

  test('a page goes on behind a document that has been removed meanwhile', async () => {
    const collection = await filled();
    const sort = [down('score'), down('postedAt')];
    const expected = sorted(COMMENTS, sort);
    const behind = expected[29] as Loose;
    await collection.write([
      { remove: { id: behind.id, position: `9${behind.position}` as Loose['position'] } },
    ]);
    expect(idsOf(await collection.page({ sort, limit: 10, behind }))).toEqual(idsOf(expected.slice(30, 40)));
  });

  test('a document may be asked for by its id and other fields at once', async () => {
    const collection = await filled();
    const one = COMMENTS[1] as Loose;
    const page = (discussion: string) =>
      collection.page({ where: { id: one.id, discussion }, sort: [], limit: 5 });
    expect(await page('parks')).toEqual([one]);
    expect(await page('roads')).toEqual([]);
  });
};
