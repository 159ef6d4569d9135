import { DuplicateKey } from '../documents.js';
import { type Loose, newPlace, type Open, opening, put, remove } from './opening.js';

export const collections = (open: Open): void => {
  const fresh = opening(open);
  const login = { name: 'login.v1', indexes: [{ fields: ['email'], unique: true }] };
  const stance = { name: 'stance.v1', indexes: [{ fields: ['member', 'comment'], unique: true }] };

  test('a second document with a unique value is a DuplicateKey and is not stored', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    await logins.write([put('ann', 1, { email: 'a@example.org' })]);
    await expect(logins.write([put('bob', 2, { email: 'a@example.org' })])).rejects.toThrow(DuplicateKey);
    expect(await logins.get('bob')).toBeUndefined();
    expect(
      (await logins.page({ where: { email: 'a@example.org' }, sort: [], limit: 9 })).map(({ id }) => id),
    ).toEqual(['ann']);
  });

  test('a DuplicateKey does not tell the value', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    await logins.write([put('ann', 1, { email: 'a@example.org' })]);
    const refusal = await logins
      .write([put('bob', 2, { email: 'a@example.org' })])
      .catch((error: unknown) => error);
    expect((refusal as Error).message).toContain('login.v1');
    expect((refusal as Error).message).not.toContain('example');
  });

  test('unique values tell types apart, and documents without the field do not collide', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    await logins.write([
      put('a', 1),
      put('b', 2),
      put('c', 3, { email: 1 }),
      put('d', 4, { email: '1' }),
      put('e', 5, { email: true }),
    ]);
    expect(await logins.count({})).toBe(5);
  });

  test('compacting keeps what is there, and what was removed stays removed', async () => {
    const documents = await fresh();
    const logins = await documents.collection<Loose>(login);
    await logins.write([put('ann', 1, { email: 'a' }), put('bob', 2, { email: 'b' }), remove('bob', 3)]);
    await documents.compact();
    await logins.write([put('bob', 2, { email: 'b' })]);
    expect([await logins.get('bob'), await logins.count({ where: { email: 'a' } })]).toEqual([undefined, 1]);
  });

  test('a unique value is free again when its document changes or goes', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    await logins.write([put('ann', 1, { email: 'a' }), put('bob', 2, { email: 'b' })]);
    await logins.write([
      put('ann', 3, { email: 'c' }),
      put('cleo', 4, { email: 'a' }),
      remove('bob', 5),
      put('dan', 6, { email: 'b' }),
    ]);
    expect(await logins.count({})).toBe(3);
  });

  test('history told again does not collide with what came later', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    const history = [
      put('ann', 1, { email: 'a' }),
      put('ann', 2, { email: 'b' }),
      put('bob', 3, { email: 'a' }),
      remove('ann', 4),
      put('cleo', 5, { email: 'b' }),
    ];
    for (const write of [...history, ...history]) await logins.write([write]);
    await logins.write(history);
    expect(await logins.page({ sort: [], limit: 9 })).toEqual([
      put('bob', 3, { email: 'a' }).put,
      put('cleo', 5, { email: 'b' }).put,
    ]);
  });

  test('a stale write of a document that is there does not collide', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    await logins.write([put('ann', 2, { email: 'b' }), put('bob', 3, { email: 'a' })]);
    await logins.write([put('ann', 1, { email: 'a' })]);
    expect(await logins.get('ann')).toEqual(put('ann', 2, { email: 'b' }).put);
  });

  test('several fields are unique together; a document has all of them or none', async () => {
    const stances = await (await fresh()).collection<Loose>(stance);
    await stances.write([
      put('1', 1, { member: 'a', comment: 'x' }),
      put('2', 2, { member: 'a', comment: 'y' }),
      put('3', 3),
      put('4', 4),
    ]);
    await expect(stances.write([put('5', 5, { member: 'a', comment: 'y' })])).rejects.toThrow(DuplicateKey);
    await expect(stances.write([put('6', 6, { member: 'a' })])).rejects.toThrow(TypeError);
  });

  test('of 16 who want one unique value at once exactly one gets it', async () => {
    const logins = await (await fresh()).collection<Loose>(login);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, (_, n) => logins.write([put(`member-${n}`, n + 1, { email: 'one' })])),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Error).name)).toEqual(Array(15).fill('DuplicateKey'));
    expect(await logins.count({ where: { email: 'one' } })).toBe(1);
  });

  test('collections are told apart, listed by name, and dropped alone', async () => {
    const documents = await fresh();
    const second = await documents.collection<Loose>({ ...stance, name: 'login.v2' });
    const first = await documents.collection<Loose>(login);
    await first.write([put('ann', 1, { email: 'a' })]);
    await second.write([put('ann', 7)]);
    expect(await documents.names()).toEqual(['login.v1', 'login.v2']);
    await documents.drop('login.v1');
    await documents.drop('never-was.v1');
    expect(await documents.names()).toEqual(['login.v2']);
    expect(await second.count({})).toBe(1);
    expect(await (await documents.collection<Loose>(login)).count({})).toBe(0);
  });

  test('what was dropped is forgotten, with its positions and its indexes', async () => {
    const documents = await fresh();
    const before = await documents.collection<Loose>(login);
    await before.write([put('ann', 9, { email: 'a' }), remove('bob', 9)]);
    await documents.drop('login.v1');
    const after = await documents.collection<Loose>({ name: 'login.v1', indexes: [{ fields: ['ward'] }] });
    await after.write([put('ann', 1, { ward: 'n' }), put('bob', 1, { ward: 'n' })]);
    expect(await after.count({ where: { ward: 'n' } })).toBe(2);
  });

  test('two specs under one name must agree, in whatever order they list their indexes', async () => {
    const documents = await fresh();
    const indexes = [{ fields: ['a', 'b'] }, { fields: ['c'], unique: true }];
    await (await documents.collection<Loose>({ name: 'x.v1', indexes })).write([put('one', 1)]);
    expect(
      await (await documents.collection<Loose>({ name: 'x.v1', indexes: indexes.toReversed() })).count({}),
    ).toBe(1);
    const others = [[], [{ fields: ['b', 'a'] }, indexes[1]!], [indexes[0]!, { fields: ['c'] }]];
    for (const other of others)
      await expect(documents.collection({ name: 'x.v1', indexes: other })).rejects.toThrow(TypeError);
  });

  test('a name or field that some engine could not hold is refused', async () => {
    const documents = await fresh();
    for (const name of ['', 'Login', 'a"b', 'a b', 'a.b', 'system.v1.x', 'sqlite_x', '$a'])
      await expect(documents.collection({ name, indexes: [] })).rejects.toThrow(TypeError);
    for (const fields of [[], ['a.b'], ['$a'], ['a"b'], ['a', 'a'], ['id', 'a']])
      await expect(documents.collection({ name: 'x.v1', indexes: [{ fields }] })).rejects.toThrow(TypeError);
    expect(await documents.names()).toEqual([]);
  });

  test('what was written is there after closing and opening again, guards and all', async () => {
    const place = newPlace();
    const before = await open(place);
    await (await before.collection<Loose>(login)).write([put('ann', 2, { email: 'a' }), remove('bob', 2)]);
    await before.close();
    const after = await fresh(place);
    await expect(after.collection({ ...login, indexes: [] })).rejects.toThrow(TypeError);
    const logins = await after.collection<Loose>(login);
    await logins.write([put('ann', 1, { email: 'older' }), put('bob', 1)]);
    expect(await logins.page({ sort: [], limit: 9 })).toEqual([put('ann', 2, { email: 'a' }).put]);
  });
};
