import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import {
  addressShapes,
  erasureShapes,
  firstAdministratorShapes,
  memberShapes,
  sessionShapes,
} from '@folkmoot/identity-domain';
import type { DomainEvent, EventShape } from '@folkmoot/kernel';
import { goldenEvents, goldenKeyring } from '../test/golden-events.js';
import { identityStreams } from './streams.js';

const store = sqliteEventStore({ path: ':memory:' });
afterAll(() => store.close());

const shapes: Readonly<Record<string, EventShape>> = {
  ...memberShapes,
  ...sessionShapes,
  ...addressShapes,
  ...firstAdministratorShapes,
  ...erasureShapes,
};

describe('stored events of every version', () => {
  const codecs = Object.values(
    identityStreams({ store, keyring: goldenKeyring }).codecs,
  ) as unknown as readonly StreamCodec<DomainEvent>[];

  it.each(goldenEvents.map((golden) => [golden.file, golden] as const))(
    '%s still reads as it did',
    async (file, { stored, event }) => {
      expect(file).toBe(`${stored.type}.json`);
      const codec = codecs.find(({ family }) => stored.stream.startsWith(`${family}-`));
      expect(await codec?.decode([stored])).toEqual([{ event, stored }]);
    },
  );

  it('each have a golden file, from the first version to the one that is written today', () => {
    const versions = Object.entries(shapes).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, before) => `${type}.v${before + 1}.json`),
    );
    expect(goldenEvents.map(({ file }) => file)).toEqual(versions.sort());
  });

  it('hold personal fields as ciphertext alone', () => {
    for (const { file, stored, event } of goldenEvents) {
      for (const field of (shapes[event.type] as EventShape).personal) {
        const text = (stored.data as Record<string, unknown>)[field];
        expect([file, text]).toEqual([file, expect.stringMatching(/^v1\.[\w-]+$/)]);
      }
    }
  });
});
