import { DuplicateKey } from './documents.js';
import { sqliteDocuments } from './sqlite.js';
import { type Loose, put } from './contract/opening.js';

describe('writes of one turn', () => {
  const open = async () => {
    const documents = sqliteDocuments({ path: ':memory:' });
    const named = await documents.collection<Loose>({
      name: 'named.v1',
      indexes: [{ fields: ['name'], unique: true }],
    });
    const notes = await documents.collection<Loose>({ name: 'note.v1', indexes: [] });
    return { documents, named, notes };
  };

  test('one that is refused takes none of the others with it', async () => {
    const { documents, named, notes } = await open();
    const outcomes = await Promise.allSettled([
      named.write([put('a', 1, { name: 'Ann' })]),
      named.write([put('b', 1, { name: 'Bea' }), put('c', 1, { name: 'Ann' })]),
      notes.write([put('n', 1, { text: 'kept' })]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((outcomes[1] as PromiseRejectedResult).reason).toBeInstanceOf(DuplicateKey);
    expect(await named.count({})).toBe(1);
    expect(await notes.get('n')).toMatchObject({ text: 'kept' });
    await documents.close();
  });

  test('of one document they keep their order', async () => {
    const { documents, notes } = await open();
    await Promise.all([
      notes.write([put('n', 2, { text: 'second' })]),
      notes.write([put('n', 1, { text: 'first' })]),
      notes.write([put('n', 3, { text: 'third' })]),
    ]);
    expect(await notes.get('n')).toMatchObject({ text: 'third' });
    await documents.close();
  });

  test('what was asked for before the end is stored, what comes after it is refused', async () => {
    const { documents, notes } = await open();
    const written = notes.write([put('n', 1, { text: 'in time' })]);
    const closing = documents.close();
    await expect(written).resolves.toBeUndefined();
    await closing;
    await expect(notes.write([put('m', 1, {})])).rejects.toThrow('The documents are closed');
  });
});
