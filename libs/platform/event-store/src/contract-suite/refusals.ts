import type { JsonObject } from '@folkmoot/kernel';
import type { EventStore } from '../event-store.js';
import { anEvent, eventsNumbered, failureOf, newFamily, newStream } from './fixtures.js';

const NOT_JSON: readonly [string, () => unknown][] = [
  ['a BigInt', () => ({ n: 1n })],
  ['undefined in a list', () => ({ list: [1, undefined] })],
  ['a hole in a list', () => ({ list: [1, , 2] })],
  ['NaN', () => ({ n: NaN })],
  ['infinity', () => ({ n: [Infinity] })],
  ['a Date', () => ({ at: new Date(0) })],
  ['a Map', () => ({ map: new Map([[1, 2]]) })],
  ['a function', () => ({ f: () => 1 })],
  ['a symbol', () => ({ s: Symbol('s') })],
  ['bytes', () => ({ bytes: new Uint8Array(2) })],
  ['a list in place of the object', () => [1]],
  ['null in place of the object', () => null],
  [
    'a circle',
    () => {
      const circle: Record<string, unknown> = {};
      return Object.assign(circle, { circle });
    },
  ],
];

const textOf = (bytes: number): JsonObject => ({ text: 'x'.repeat(bytes) });

export const refusals = (store: () => EventStore): void =>
  describe('what may be appended', () => {
    test.each(NOT_JSON)(
      'does not include %s in data, which is refused before anything is written',
      async (_, make) => {
        const stream = newStream();
        const refused = { ...anEvent(), data: make() as JsonObject };
        expect(await failureOf(store().append(stream, 'no-stream', [anEvent(), refused]))).toBeInstanceOf(
          TypeError,
        );
        expect(await store().read(stream)).toEqual([]);
      },
    );

    test('includes undefined members, which are left out', async () => {
      const stream = newStream();
      await store().append(stream, 'no-stream', [anEvent({ a: undefined, b: 1 })]);
      expect((await store().read(stream)).map(({ data }) => Object.keys(data))).toEqual([['b']]);
    });

    test.each(['', 'A', 'event-1', '00000000-0000-0000-0000-00000000000'])(
      'does not include the id %j',
      async (id) => {
        expect(await failureOf(store().append(newStream(), 'any', [anEvent({}, id)]))).toBeInstanceOf(
          TypeError,
        );
      },
    );

    test('does not include one id twice', async () => {
      const event = anEvent();
      const stream = newStream();
      expect(await failureOf(store().append(stream, 'any', [event, event]))).toBeInstanceOf(TypeError);
      expect(await store().read(stream)).toEqual([]);
    });

    test.each(['', `${newFamily()}\u0000`, `${newFamily()}\ud800`])(
      'does not include the stream name %j',
      async (stream) => {
        expect(await failureOf(store().append(stream, 'any', [anEvent()]))).toBeInstanceOf(TypeError);
      },
    );

    test('does not include more than 1 MiB at once, in one event or in many', async () => {
      const stream = newStream();
      const many = eventsNumbered(10).map((event) => ({ ...event, data: textOf(110_000) }));
      for (const events of [[anEvent(textOf(1_048_577))], [anEvent({ text: 'é'.repeat(524_288) })], many])
        expect(await failureOf(store().append(stream, 'any', events))).toBeInstanceOf(RangeError);
      expect(await store().read(stream)).toEqual([]);
    });

    test('includes 1,000 KiB', async () => {
      const stream = newStream();
      await store().append(stream, 'no-stream', [anEvent(textOf(1_024_000))]);
      expect((await store().read(stream)).map(({ data }) => data)).toEqual([textOf(1_024_000)]);
    });
  });
