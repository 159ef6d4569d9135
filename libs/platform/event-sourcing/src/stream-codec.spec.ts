import { randomBytes } from 'node:crypto';
import type { StoredEvent } from '@folkmoot/event-store';
import { type DomainEvent, type EventShapes, type JsonObject, positionOf } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { context } from '../test/tally.js';
import { streamCodec } from './stream-codec.js';

type Noted = DomainEvent<
  'noted',
  { readonly words?: string; readonly about: { readonly ward?: string; readonly kind: string } }
>;
type Plain = DomainEvent<'counted', { readonly by: number }>;

describe('the codec of a stream', () => {
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  afterAll(() => keyring.close());
  const shapes: EventShapes<Noted | Plain> = {
    noted: { version: 1, personal: ['words', 'about.ward'] },
    counted: { version: 1, personal: [] },
  };
  const subjectOf = (_data: object, id: string): string => `note:${id}`;
  const codec = streamCodec<Noted | Plain>({ family: 'note', shapes, subjectOf, keyring });
  let id: string;
  beforeEach(() => {
    id = crypto.randomUUID();
  });

  const { commandId, correlationId, actor, now } = context();
  const metadata = { commandId, correlationId, causationId: commandId, actor, occurredAt: now };
  const stored = (type: string, data: JsonObject, stream = `note-${id}`): StoredEvent => ({
    stream,
    type,
    data,
    metadata,
    id: crypto.randomUUID(),
    revision: 0,
    position: positionOf(1),
    recordedAt: now,
  });
  const noted: Noted = { type: 'noted', data: { words: 'Oaks', about: { ward: 'East', kind: 'tree' } } };
  const encoded = async (event: Noted | Plain) => {
    const [one] = await codec.encode(`note-${id}`, [event], metadata);
    return one as NonNullable<typeof one>;
  };
  const read = async (by: { decode: typeof codec.decode }, event: StoredEvent) =>
    (await by.decode([event]))[0]?.event;
  const textAt = (data: JsonObject, path: 'words'): string => data[path] as string;

  it('writes the version of today, with personal fields as ciphertext, deep ones too', async () => {
    const { type, data } = await encoded(noted);
    expect(type).toBe('noted.v1');
    expect(data).toEqual({
      words: expect.stringMatching(/^v1\./),
      about: { ward: expect.stringMatching(/^v1\./), kind: 'tree' },
    });
    expect(await read(codec, stored(type, data))).toEqual(noted);
  });

  it('may have another key for what was stored before', async () => {
    const versioned = streamCodec<Noted>({
      family: 'note',
      shapes: { noted: { version: 2, personal: ['words'] } },
      subjectOf: (_data, noteId, storedAs) => `${storedAs}:${noteId}`,
      upcasts: { 'noted.v1': (data) => data },
      keyring,
    });
    const [written] = await versioned.encode(`note-${id}`, [noted], metadata);
    expect((await keyring.get([`noted.v2:${id}`])).size).toBe(1);
    const old = streamCodec<Noted>({
      family: 'note',
      shapes: { noted: { version: 1, personal: ['words'] } },
      subjectOf: (_data, noteId, storedAs) => `${storedAs}:${noteId}`,
      keyring,
    });
    const [before] = await old.encode(`note-${id}`, [noted], metadata);
    expect(await read(versioned, stored('noted.v1', before?.data as JsonObject))).toEqual(noted);
    expect(await read(versioned, stored('noted.v2', written?.data as JsonObject))).toEqual(noted);
    await keyring.destroy(`noted.v2:${id}`);
    const left = { type: 'noted', data: { about: noted.data.about } };
    expect(await read(versioned, stored('noted.v2', written?.data as JsonObject))).toEqual(left);
    expect(await read(versioned, stored('noted.v1', before?.data as JsonObject))).toEqual(noted);
  });

  it('makes no key for what holds nothing personal', async () => {
    await encoded({ type: 'counted', data: { by: 1 } });
    await encoded({ type: 'noted', data: { about: { kind: 'tree' } } });
    expect(await keyring.get([`note:${id}`])).toEqual(new Map());
  });

  it('writes what holds nothing personal also when there can be no key any more', async () => {
    const bare: Noted = { type: 'noted', data: { about: { kind: 'tree' } } };
    await keyring.create([`note:${id}`]);
    await keyring.destroy(`note:${id}`);
    const [one] = await codec.encode(`note-${id}`, [bare], { ...metadata, request: 'POST oaks' });
    expect(one?.data).toEqual(bare.data);
    const event = stored('noted.v1', one?.data as JsonObject);
    expect(await codec.fingerprint(event, 'POST oaks')).toBe(one?.metadata.fingerprint);
    await expect(encoded(noted)).rejects.toThrow('destroyed');
  });

  it('leaves absent what was not there', async () => {
    const { data } = await encoded({ type: 'noted', data: { about: { kind: 'tree' } } });
    expect(data).toEqual({ about: { kind: 'tree' } });
  });

  it('gives the events of one command ids that are the same when it is encoded again', async () => {
    const ids = async () =>
      (await codec.encode(`note-${id}`, [noted, noted], metadata)).map(({ id: own }) => own);
    const first = await ids();
    expect(await ids()).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it('reads erased fields as absent and the rest as it was', async () => {
    const { type, data } = await encoded(noted);
    await keyring.destroy(`note:${id}`);
    expect(await read(codec, stored(type, data))).toStrictEqual({
      type: 'noted',
      data: { about: { kind: 'tree' } },
    });
  });

  it('does not read a ciphertext that was moved to another stream, event or field', async () => {
    const { type, data } = await encoded(noted);
    const other = crypto.randomUUID();
    const key = await keyring.create([`note:${id}`, `note:${other}`]);
    expect(key.size).toBe(2);
    await expect(codec.decode([stored(type, data, `note-${other}`)])).rejects.toThrow('cannot be deciphered');
    const moved = { ...data, about: { ward: textAt(data, 'words'), kind: 'tree' } };
    await expect(codec.decode([stored(type, moved)])).rejects.toThrow('cannot be deciphered');
  });

  it.each(['unheard-of.v1', 'noted.v2', 'noted', 'noted.v0'])(
    'refuses what it does not know: %s',
    async (type) => {
      await expect(codec.decode([stored(type, {})])).rejects.toThrow(`No codec of note reads ${type}`);
    },
  );

  it('decodes a batch of several streams, each with its own key, in order', async () => {
    const other = crypto.randomUUID();
    const [a] = await codec.encode(`note-${id}`, [noted], metadata);
    const [b] = await codec.encode(
      `note-${other}`,
      [{ ...noted, data: { ...noted.data, words: 'Limes' } }],
      metadata,
    );
    const batch = [
      stored('noted.v1', a?.data as JsonObject),
      stored('counted.v1', { by: 2 }),
      stored('noted.v1', b?.data as JsonObject, `note-${other}`),
    ];
    const events = (await codec.decode(batch)).map(({ event }) => event.data);
    expect(events).toMatchObject([{ words: 'Oaks' }, { by: 2 }, { words: 'Limes' }]);
  });

  describe('with older versions', () => {
    const newer = streamCodec<Noted>({
      family: 'note',
      shapes: { noted: { version: 3, personal: ['words', 'about.ward'] } },
      subjectOf,
      keyring,
      upcasts: {
        'noted.v1': ({ said, ...rest }) => ({ ...rest, words: said }),
        'noted.v2': ({ kind, ...rest }) => ({ ...rest, about: { kind: kind as string } }),
      },
    });

    it.each([
      ['the first', 'noted.v1', (words: string) => ({ said: words, kind: 'tree' })],
      ['the second', 'noted.v2', (words: string) => ({ words, kind: 'tree' })],
      ['the one of today', 'noted.v3', (words: string) => ({ words, about: { kind: 'tree' } })],
    ])('reads %s through every step between', async (_, type, shape) => {
      const { data } = await encoded(noted);
      expect(await read(newer, stored(type, shape(textAt(data, 'words'))))).toEqual({
        type: 'noted',
        data: { words: 'Oaks', about: { kind: 'tree' } },
      });
    });

    it('writes only the one of today', async () => {
      const [one] = await newer.encode(`note-${id}`, [noted], metadata);
      expect(one?.type).toBe('noted.v3');
    });
  });

  describe('the fingerprint of a request', () => {
    it('is the same for the same request, and another for another', async () => {
      const [one] = await codec.encode(`note-${id}`, [noted], { ...metadata, request: 'POST oaks' });
      const event = { ...stored('noted.v1', one?.data as JsonObject) };
      expect(await codec.fingerprint(event, 'POST oaks')).toBe(one?.metadata.fingerprint);
      expect(await codec.fingerprint(event, 'POST limes')).not.toBe(one?.metadata.fingerprint);
    });

    it('cannot be guessed without the subject’s key, and is unknown once that is destroyed', async () => {
      const [one] = await codec.encode(`note-${id}`, [noted], { ...metadata, request: 'POST oaks' });
      const event = stored('noted.v1', one?.data as JsonObject);
      const elsewhere = stored('noted.v1', {}, `note-${crypto.randomUUID()}`);
      await keyring.create([`note:${elsewhere.stream.slice(5)}`]);
      expect(await codec.fingerprint(elsewhere, 'POST oaks')).not.toBe(one?.metadata.fingerprint);
      await keyring.destroy(`note:${id}`);
      expect(await codec.fingerprint(event, 'POST oaks')).toBeUndefined();
    });
  });
});
