import { randomBytes } from 'node:crypto';
import { confirmationShapes } from '@folkmoot/erasure';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import type { NewEvent, StoredEvent } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import { goldenEventsSuite } from '@folkmoot/event-sourcing/golden-events-under-test';
import { caseShapes, checkRulesShapes, conductShapes } from '@folkmoot/moderation-domain';
import { type DomainEvent, type EventShape, positionOf } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import fc from 'fast-check';
import { anyEvent } from '../test/any-event.js';
import { moderationStreams } from './streams.js';

const store = sqliteEventStore({ path: ':memory:' });
const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
afterAll(async () => {
  await store.close();
  await keyring.close();
});

const shapes: Readonly<Record<string, EventShape>> = {
  ...caseShapes,
  ...conductShapes,
  ...checkRulesShapes,
  ...confirmationShapes,
};
const codecsBy = (keys: typeof keyring) =>
  Object.values(
    moderationStreams({ store, keyring: keys }).codecs,
  ) as unknown as readonly StreamCodec<DomainEvent>[];
const codecOf = (codecs: readonly StreamCodec<DomainEvent>[], stream: string): StreamCodec<DomainEvent> => {
  const codec = codecs.find(({ family }) => stream.startsWith(`${family}-`));
  if (!codec) throw new Error(`No codec reads ${stream}`);
  return codec;
};

goldenEventsSuite({
  folder: `${import.meta.dirname}/../test/golden`,
  shapes,
  codecs: (keys) => moderationStreams({ store, keyring: keys }).codecs,
});

const metadata = {
  commandId: 'd0a6e1c2-9c2b-4f0e-8b8e-2a4d6f8a0001',
  correlationId: 'd0a6e1c2-9c2b-4f0e-8b8e-2a4d6f8a0002',
  causationId: 'd0a6e1c2-9c2b-4f0e-8b8e-2a4d6f8a0001',
  actor: 'd0a6e1c2-9c2b-4f0e-8b8e-2a4d6f8a0003',
  occurredAt: '2026-03-01T12:00:00.000Z',
};
/** What a store makes of it: JSON and back. */
const storedAs = (stream: string, event: NewEvent): StoredEvent => ({
  ...(JSON.parse(JSON.stringify(event)) as NewEvent),
  stream,
  revision: 0,
  position: positionOf(1),
  recordedAt: metadata.occurredAt,
});
const stored = async (stream: string, event: DomainEvent): Promise<StoredEvent> => {
  const [encoded] = await codecOf(codecsBy(keyring), stream).encode(stream, [event], metadata);
  return storedAs(stream, encoded as NewEvent);
};
const read = async (one: StoredEvent): Promise<DomainEvent | undefined> =>
  (await codecOf(codecsBy(keyring), one.stream).decode([one]))[0]?.event;

describe('what is stored and read again', () => {
  it.each([
    ...Object.keys(caseShapes).map((type) => [type, 'case']),
    ...Object.keys(conductShapes).map((type) => [type, 'conduct']),
  ])('is the same %s', async (type, family) => {
    const data: fc.Arbitrary<object> = anyEvent[type as keyof typeof anyEvent];
    await fc.assert(
      fc.asyncProperty(fc.uuid(), data, async (id, content) => {
        const event = { type, data: content };
        expect(await read(await stored(`${family}-${id}`, event))).toEqual(event);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing of a note without the reporter’s key, nor of a statement or an appeal without the author’s', async () => {
    const ids = { commentId: 'oaks', discussionId: 'trees', consultationId: 'park', topId: 'oaks' };
    const at = metadata.occurredAt;
    const of = (reporter: string, author: string): readonly DomainEvent[] => [
      {
        type: 'comment-reported',
        data: { ...ids, authorId: author, memberId: reporter, note: 'x', reportedAt: at },
      },
      { type: 'decision-made', data: { ...ids, authorId: author, statement: 'x', decidedAt: at } },
      { type: 'appeal-lodged', data: { ...ids, authorId: author, text: 'x', appealedAt: at } },
    ];
    const left = async (reporter: string, author: string, forgotten: string) => {
      const events = await Promise.all(of(reporter, author).map((event) => stored('case-oaks', event)));
      await keyring.destroy(`member:${forgotten}`);
      const readable = await Promise.all(events.map(read));
      return readable.flatMap((event) =>
        ['note', 'statement', 'text'].filter((field) => field in (event?.data ?? {})),
      );
    };
    expect(await left('mair', 'rhys', 'mair')).toEqual(['statement', 'text']);
    expect(await left('nia', 'rhys', 'rhys')).toEqual(['note']);
  });
});
