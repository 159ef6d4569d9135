import fc from 'fast-check';
import { at, idsOf, type Loose, type Open, opening, put } from './opening.js';

const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export const contents = (open: Open): void => {
  const fresh = opening(open);
  const collection = async () =>
    (await fresh()).collection<Loose>({ name: 'page.v1', indexes: [{ fields: ['kind'] }] });

  test('a document that is not there is undefined', async () => {
    expect(await (await collection()).get('nobody')).toBeUndefined();
  });

  test('getMany gives each that exists once, whatever is asked for twice or does not exist', async () => {
    const pages = await collection();
    await pages.write(
      Array.from({ length: 120 }, (_, index) => put(`page-${index}`, index + 1, { number: index })),
    );
    const wanted = Array.from({ length: 100 }, (_, index) => `page-${index * 2}`);
    const found = await pages.getMany([...wanted, 'page-0', 'nobody', '\ud800']);
    expect(idsOf(found).sort()).toEqual(wanted.slice(0, 60).sort());
    expect(found.find(({ id }) => id === 'page-8')).toEqual({ id: 'page-8', position: at(9), number: 8 });
    expect(await pages.getMany([])).toEqual([]);
  });

  test('any JSON comes back as it was', async () => {
    const pages = await collection();
    let position = 0;
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (text) => {
        position += 1;
        const body = JSON.parse(text) as unknown;
        await pages.write([put('any', position, { body })]);
        expect(await pages.get('any')).toEqual({ id: 'any', position: at(position), body: normal(body) });
      }),
      { numRuns: 100 },
    );
  });

  test('null bytes, emoji, backslashes and things that look like escapes survive, in ids too', async () => {
    const pages = await collection();
    const text = 'a\0b 👩‍👩‍👧 \\ud800 \\\\udfff "\u2028" \ufffd \uffff';
    await pages.write([put('a\0b "👍"', 1, { text, kind: 'x\0y' }), put('a', 2, { kind: 'x' })]);
    const stored = { id: 'a\0b "👍"', position: at(1), text, kind: 'x\0y' };
    expect(await pages.get('a\0b "👍"')).toEqual(stored);
    expect(await pages.getMany(['a\0b "👍"'])).toEqual([stored]);
    expect(await pages.page({ where: { kind: 'x\0y' }, sort: [], limit: 9 })).toEqual([stored]);
  });

  test.each([
    ['in a text', { text: 'half \ud83d' }],
    ['deep inside', { list: [{ text: '\udc00\ud83d' }] }],
    ['in a name of a field', { ['\udfff']: 1 }],
    ['in an indexed field', { kind: '\ud800' }],
  ])('a lone surrogate %s is refused, and nothing is written', async (_, fields) => {
    const pages = await collection();
    await expect(pages.write([put('good', 1), put('bad', 2, fields)])).rejects.toThrow(TypeError);
    expect(await pages.getMany(['good', 'bad'])).toEqual([]);
  });

  test.each([
    ['an object', {}],
    ['a list', ['a']],
    ['null', null],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('an indexed field with %s is refused', async (_, kind) => {
    const pages = await collection();
    await expect(pages.write([put('bad', 1, { kind })])).rejects.toThrow(TypeError);
    expect(await pages.get('bad')).toBeUndefined();
  });

  test('an id that is empty or has a lone surrogate is refused, and asking for it finds nothing', async () => {
    const pages = await collection();
    await expect(pages.write([put('', 1)])).rejects.toThrow(TypeError);
    await expect(pages.write([put('\ud800', 1)])).rejects.toThrow(TypeError);
    expect(await pages.get('\ud800')).toBeUndefined();
    expect(await pages.get('')).toBeUndefined();
  });
};
