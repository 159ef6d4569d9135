import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { confirmingErasures, type Erasure } from './confirming-erasures.js';

describe('confirming an erasure', () => {
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  afterAll(async () => {
    await platform.store.close();
    await platform.documents.close();
    await platform.keyring.close();
  });
  const erasure = (): Erasure => ({
    erasureId: crypto.randomUUID(),
    memberId: crypto.randomUUID(),
    words: 'erased',
  });
  const over = (erase: (asked: Erasure) => Promise<readonly { what: string; count: number }[]>) =>
    confirmingErasures({ context: 'example', platform, now: () => '2026-03-01T12:00:00.000Z', erase });
  const confirmed = async ({ erasureId }: Erasure) =>
    (await platform.store.read(`erased-in-example-${erasureId}`)).map(({ data }) => data);

  it('says what was erased, once, after it was', async () => {
    const asked = erasure();
    let erased = 0;
    const { whenMemberErased } = over(async () => {
      expect(await confirmed(asked)).toEqual([]);
      erased += 1;
      return [{ what: 'names', count: 1 }];
    });
    await whenMemberErased(asked, 'request');
    await whenMemberErased(asked, 'request');
    expect(erased).toBe(1);
    expect(await confirmed(asked)).toEqual([
      {
        erasureId: asked.erasureId,
        memberId: asked.memberId,
        erased: [{ what: 'names', count: 1 }],
        confirmedAt: '2026-03-01T12:00:00.000Z',
      },
    ]);
  });

  it('says nothing while something could not be erased, and does it when it is told again', async () => {
    const asked = erasure();
    let works = false;
    const { whenMemberErased } = over(() =>
      works ? Promise.resolve([]) : Promise.reject(new Error('the disk is full')),
    );
    await expect(whenMemberErased(asked, 'request')).rejects.toThrow('the disk is full');
    expect(await confirmed(asked)).toEqual([]);
    works = true;
    await whenMemberErased(asked, 'request');
    expect(await confirmed(asked)).toHaveLength(1);
  });
});
