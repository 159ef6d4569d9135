import { START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { StoreUnavailable } from '../event-store.js';
import {
  anEvent,
  eventsNumbered,
  failureOf,
  idsOf,
  newFamily,
  newStream,
  type OpenStore,
  record,
} from './fixtures.js';

export const closing = (open: OpenStore): void =>
  describe('closing', () => {
    test('waits for what was accepted, ends subscriptions and refuses what comes later', async () => {
      const opened = await open();
      const { store } = opened;
      const family = newFamily();
      const recording = record(store, { prefixes: [family], after: await store.head() });
      const pending = Array.from({ length: 30 }, () =>
        store.append(newStream(family), 'no-stream', eventsNumbered(2)),
      );
      await store.close();
      const handed = recording.batches.length;
      const answers = await Promise.all(pending);
      expect(answers.map(({ revision }) => revision)).toEqual(pending.map(() => 1));
      expect(await failureOf(store.append(newStream(), 'any', [anEvent()]))).toBeInstanceOf(StoreUnavailable);
      expect(await failureOf(store.read(newStream()))).toBeInstanceOf(StoreUnavailable);
      expect(recording.batches).toHaveLength(handed);
      await store.close();
      await opened.close();
    });

    test('keeps everything for the next one that opens it', async () => {
      const opened = await open();
      if (opened.reopen === undefined) return opened.close();
      const family = newFamily();
      const streams = Array.from({ length: 5 }, () => newStream(family));
      const answers = await Promise.all(
        streams.map((stream) => opened.store.append(stream, 'no-stream', eventsNumbered(4))),
      );
      const before = await Promise.all(streams.map((stream) => opened.store.read(stream)));
      const store = await opened.reopen();
      expect(await Promise.all(streams.map((stream) => store.read(stream)))).toEqual(before);
      const first = before[0] ?? [];
      expect(await store.append(streams[0] as string, 'no-stream', first)).toEqual(answers[0]);
      const next = await store.append(streams[0] as string, 3, [anEvent()]);
      expect(answers.every(({ position }) => position < next.position)).toBe(true);
      const recording = record(store, { prefixes: [family], after: START });
      await eventually(() => expect(recording.events()).toHaveLength(21));
      expect(idsOf(recording.events()).slice(0, 20).sort()).toEqual(idsOf(before.flat()).sort());
      await opened.close();
    });
  });
