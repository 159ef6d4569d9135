import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Position, positionOf } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { eventually } from '@folkmoot/testing';
import { followErasedWords } from './erased-words.js';

describe('after words were erased', () => {
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  let store: ReturnType<typeof sqliteEventStore>;
  let documents: ReturnType<typeof sqliteDocuments>;
  let compacted: number;
  let forgotten: number;
  const errors: unknown[] = [];
  beforeEach(() => {
    store = sqliteEventStore({ path: ':memory:' });
    documents = sqliteDocuments({ path: ':memory:' });
    [compacted, forgotten] = [0, 0];
    errors.length = 0;
  });
  afterEach(async () => {
    await store.close();
    await documents.close();
  });
  afterAll(() => keyring.close());

  const follow = (own: Partial<Parameters<typeof followErasedWords>[0]> = {}) =>
    followErasedWords({
      store,
      documents: {
        ...documents,
        compact: async () => {
          await documents.compact();
          compacted += 1;
        },
      },
      keyring,
      commentPage: { waitFor: () => Promise.resolve(true) },
      forget: () => (forgotten += 1),
      onError: (error) => errors.push(error),
      ...own,
    });
  const happen = async (commentId: string, type: string): Promise<Position> => {
    const id = crypto.randomUUID();
    const metadata = {
      commandId: id,
      correlationId: id,
      causationId: id,
      actor: 'spec',
      occurredAt: '2026-03-01T12:00:00.000Z',
    };
    const data = { commentId };
    return (await store.append(`comment-${commentId}`, 'any', [{ id, type, data, metadata }])).position;
  };
  const said = async (): Promise<string> => {
    const commentId = crypto.randomUUID();
    await keyring.create([`comment:${commentId}`]);
    await happen(commentId, 'comment-posted.v1');
    return commentId;
  };
  const hasKey = async (commentId: string) => (await keyring.get([`comment:${commentId}`])).size === 1;

  it('destroys their keys, and lets go of pages in memory', async () => {
    const [oaks, limes] = [await said(), await said()];
    const erasedWords = await follow();
    const position = await happen(oaks, 'comment-erased.v1');
    expect(await erasedWords.waitFor(position)).toBe(true);
    expect([await hasKey(oaks), await hasKey(limes)]).toEqual([false, true]);
    expect(forgotten).toBe(1);
    await erasedWords.stop();
  });

  it('writes the files of the read models anew a while later, once for many', async () => {
    const erasedWords = await follow();
    for (let n = 0; n < 5; n += 1) await happen(await said(), 'comment-erased.v1');
    await eventually(() => expect(compacted).toBe(1));
    await erasedWords.compact();
    expect(compacted).toBe(2);
    await erasedWords.stop();
  });

  it('goes on where it was when the process died between the event and the key', async () => {
    const oaks = await said();
    const refusing = { destroy: () => Promise.reject(new Error('killed')) };
    const dying = await follow({ keyring: refusing });
    const position = await happen(oaks, 'comment-erased.v1');
    await eventually(() => expect(errors).not.toEqual([]));
    await dying.stop();
    expect(await hasKey(oaks)).toBe(true);
    const restarted = await follow();
    expect(await restarted.waitFor(position)).toBe(true);
    expect(await hasKey(oaks)).toBe(false);
    await restarted.stop();
  });

  it('compacts again when the process died before it had', async () => {
    const first = await follow();
    await first.waitFor(await happen(await said(), 'comment-erased.v1'));
    await first.stop();
    const before = compacted;
    const second = await follow();
    await eventually(() => expect(compacted).toBe(before + 1));
    await second.stop();
    const third = await follow();
    await third.waitFor(await happen(await said(), 'comment-posted.v1'));
    await third.stop();
    expect(forgotten).toBe(2);
  });

  it('waits until the pages have dropped the words', async () => {
    let shows = true;
    const erasedWords = await follow({ commentPage: { waitFor: () => Promise.resolve(!shows) } });
    const position = await happen(await said(), 'comment-erased.v1');
    await eventually(() => expect(errors).not.toEqual([]));
    expect(await erasedWords.waitFor(position, 10)).toBe(false);
    shows = false;
    expect(await erasedWords.waitFor(position)).toBe(true);
    expect(await erasedWords.waitFor(positionOf(1))).toBe(true);
    await erasedWords.stop();
  });
});
