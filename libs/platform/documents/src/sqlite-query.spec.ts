import { DatabaseSync } from 'node:sqlite';
import type { PageQuery, Sort } from './documents.js';
import { countQuery, pageQuery, type Query } from './sqlite-query.js';
import { createTable } from './sqlite-table.js';

const spec = {
  name: 'comment-page.v1',
  indexes: [
    { fields: ['discussion', 'score', 'postedAt'] },
    { fields: ['discussion', 'postedAt'] },
    { fields: ['handle'], unique: true },
    { fields: ['postedAt'] },
  ],
};

const database = new DatabaseSync(':memory:');
for (const statement of createTable(spec)) database.exec(statement);
afterAll(() => database.close());

const plan = ({ sql, values }: Query): string[] =>
  database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail as string);

const up = (field: string): Sort => ({ field, direction: 'ascending' });
const down = (field: string): Sort => ({ field, direction: 'descending' });
const behind = { id: 'x', discussion: 'parks', score: 3, postedAt: 'now' };
const where = { discussion: 'parks' };
const by = (fields: string) => `SEARCH comment-page.v1 USING INDEX comment-page.v1/by/${fields}`;

describe('a query is one walk along an index, without sorting', () => {
  test.each<[string, Omit<PageQuery, 'limit'>, string]>([
    ['equality', { where: { handle: 'ann' }, sort: [] }, `${by('handle')} (field_handle=?)`],
    [
      'id',
      { where: { id: 'a' }, sort: [] },
      'SEARCH comment-page.v1 USING INDEX sqlite_autoindex_comment-page.v1_1 (id=?)',
    ],
    ['everything by id', { sort: [] }, 'SCAN comment-page.v1 USING INDEX sqlite_autoindex_comment-page.v1_1'],
    [
      'everything sorted',
      { sort: [down('postedAt')] },
      'SCAN comment-page.v1 USING INDEX comment-page.v1/by/postedAt',
    ],
    [
      'equality and sort',
      { where, sort: [up('postedAt')] },
      `${by('discussion,postedAt')} (field_discussion=?)`,
    ],
    [
      'equality, range and sort',
      { where, range: { field: 'postedAt', from: 'a', before: 'b' }, sort: [down('postedAt')] },
      `${by('discussion,postedAt')} (field_discussion=? AND field_postedAt>? AND field_postedAt<?)`,
    ],
    [
      'equality, sort and behind',
      { where, sort: [down('postedAt')], behind },
      `${by('discussion,postedAt')} (field_discussion=? AND (field_postedAt,id)<(?,?))`,
    ],
    [
      'equality, two sorts and behind',
      { where, sort: [down('score'), down('postedAt')], behind },
      `${by('discussion,score,postedAt')} (field_discussion=? AND (field_score,field_postedAt,id)<(?,?,?))`,
    ],
    [
      'equality, range, sort and behind, towards the end',
      { where, range: { field: 'postedAt', before: 'z' }, sort: [up('postedAt')], behind },
      `${by('discussion,postedAt')} (field_discussion=? AND (field_postedAt,id)>(?,?) AND field_postedAt<?)`,
    ],
  ])('%s', (_, query, expected) => {
    expect(plan(pageQuery(spec, { ...query, limit: 20 }))).toEqual([expected]);
  });

  test('mixed directions are walked along the first field, and only its equals are sorted', () => {
    const query = pageQuery(spec, { where, sort: [down('score'), up('postedAt')], behind, limit: 20 });
    expect(plan(query)).toEqual([
      `${by('discussion,score,postedAt')} (field_discussion=? AND field_score<?)`,
      'USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY',
    ]);
  });

  test('a count reads an index alone', () => {
    const counted = plan(countQuery(spec, { where, range: { field: 'postedAt', from: 'a' } }));
    expect(counted).toEqual([
      `${by('discussion,postedAt').replace('INDEX', 'COVERING INDEX')} (field_discussion=? AND field_postedAt>? AND field_postedAt<?)`,
    ]);
  });
});
