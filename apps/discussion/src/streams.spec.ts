import { randomBytes } from 'node:crypto';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { confirmationShapes } from '@folkmoot/erasure';
import type { NewEvent, StoredEvent } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import { goldenEventsSuite } from '@folkmoot/event-sourcing/golden-events-under-test';
import {
  commentShapes,
  consultationShapes,
  discussionShapes,
  stanceShapes,
} from '@folkmoot/discussion-domain';
import { type DomainEvent, type EventShape, positionOf } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import fc from 'fast-check';
import { anyEvent } from '../test/any-event.js';
import { discussionStreams } from './streams.js';

const store = sqliteEventStore({ path: ':memory:' });
const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
afterAll(async () => {
  await store.close();
  await keyring.close();
});

const shapesOf: Readonly<Record<string, Readonly<Record<string, EventShape>>>> = {
  consultation: consultationShapes,
  discussion: discussionShapes,
  comment: commentShapes,
  stance: stanceShapes,
  'erased-in-discussion': confirmationShapes,
};
const shapes = Object.assign({}, ...Object.values(shapesOf)) as Readonly<Record<string, EventShape>>;
const codecsBy = (keys: typeof keyring) =>
  Object.fromEntries(
    (
      Object.values(
        discussionStreams({ store, keyring: keys }).codecs,
      ) as unknown as readonly StreamCodec<DomainEvent>[]
    ).map((codec) => [codec.family, codec]),
  );
goldenEventsSuite({
  folder: `${import.meta.dirname}/../test/golden`,
  shapes,
  codecs: (keys) => discussionStreams({ store, keyring: keys }).codecs,
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

describe('what is stored and read again', () => {
  const codecs = codecsBy(keyring);

  it.each(
    Object.entries(shapesOf).flatMap(([family, own]) => Object.keys(own).map((type) => [type, family])),
  )('is the same %s', async (type, family) => {
    const codec = codecs[family] as StreamCodec<DomainEvent>;
    const data: fc.Arbitrary<object> = anyEvent[type as keyof typeof anyEvent];
    await fc.assert(
      fc.asyncProperty(fc.uuid(), data, async (id, content) => {
        const event = { type, data: content };
        const stream = `${family}-${id}`;
        const [encoded] = await codec.encode(stream, [event], metadata);
        const [recorded] = await codec.decode([storedAs(stream, encoded as NewEvent)]);
        expect(recorded?.event).toEqual(event);
      }),
      { numRuns: 40 },
    );
  });

  it('holds no word of a comment in the clear', async () => {
    const words = fc.string({ minLength: 12, maxLength: 80 }).filter((text) => text.trim().length >= 12);
    await fc.assert(
      fc.asyncProperty(anyEvent['comment-posted'], words, async (content, text) => {
        const stream = `comment-${content.commentId}`;
        const encoded = await codecs['comment']?.encode(
          stream,
          [{ type: 'comment-posted', data: { ...content, text } }],
          { ...metadata, request: `POST /comments\n${JSON.stringify({ text })}` },
        );
        expect(JSON.stringify(encoded)).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
      { numRuns: 40 },
    );
  });

  it('has no words any more once the comment’s key is destroyed, and says the rest', async () => {
    const stream = 'comment-oaks';
    const data = {
      commentId: 'oaks',
      discussionId: 'trees',
      consultationId: 'park',
      authorId: 'rhys',
      postedAt: metadata.occurredAt,
    };
    const [encoded] =
      (await codecs['comment']?.encode(
        stream,
        [{ type: 'comment-posted', data: { ...data, text: 'Oaks' } }],
        metadata,
      )) ?? [];
    await keyring.destroy('comment:oaks');
    const [recorded] = (await codecs['comment']?.decode([storedAs(stream, encoded as NewEvent)])) ?? [];
    expect(recorded?.event).toStrictEqual({ type: 'comment-posted', data });
  });
});
