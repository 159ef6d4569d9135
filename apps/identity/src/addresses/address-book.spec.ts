import { randomBytes } from 'node:crypto';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { deriveId } from '@folkmoot/kernel';
import { mac } from '@folkmoot/keyring';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { identityStreams } from '../streams.js';
import { addressBook } from './address-book.js';

describe('the address book', () => {
  const store = sqliteEventStore({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  const { addresses } = identityStreams({ store, keyring });
  afterAll(async () => {
    await store.close();
    await keyring.close();
  });
  const email = 'rhys@example.org';
  const open = (secret = randomBytes(32)) => ({ secret, book: addressBook(addresses, keyring, secret) });
  const act = (addressId: string, type: 'claim-address' | 'release-address', memberId: string) =>
    addresses.execute(
      addressId,
      { type, memberId },
      {
        commandId: crypto.randomUUID(),
        correlationId: crypto.randomUUID(),
        actor: 'test',
        now: '2026-03-01T12:00:00.000Z',
      },
    );

  it('names streams so that only who has the secret can tell whose they are', async () => {
    const [mine, others] = [open().book, open().book];
    const id = await mine.claimable('RHYS@example.org');
    expect(await mine.claimable(email)).toBe(id);
    expect(await mine.claimable('rhys+1@example.org')).not.toBe(id);
    expect(await others.claimable(email)).not.toBe(id);
  });

  it('finds the holder at once', async () => {
    const { book } = open();
    const memberId = crypto.randomUUID();
    expect(await book.holderOf(email)).toBeUndefined();
    await act(await book.claimable(email), 'claim-address', memberId);
    expect(await book.holderOf('Rhys@example.org')).toBe(memberId);
  });

  it('leaves a name that says nothing, and the address free for another stream', async () => {
    const { book } = open();
    const [before, memberId] = [await book.claimable(email), crypto.randomUUID()];
    await act(before, 'claim-address', memberId);
    await book.forget(email, before);
    expect(await book.holderOf(email)).toBeUndefined();
    const anew = await book.claimable(email);
    expect(anew).not.toBe(before);
    await act(anew, 'claim-address', memberId);
    await book.forget(email, before);
    expect(await book.holderOf(email)).toBe(memberId);
  });

  it('works however often an address is forgotten', async () => {
    const { book } = open();
    for (let round = 0; round < 20; round += 1) {
      const [id, memberId] = [await book.claimable(email), crypto.randomUUID()];
      await act(id, 'claim-address', memberId);
      expect(await book.holderOf(email)).toBe(memberId);
      await book.forget(email, id);
      await act(id, 'release-address', memberId);
      expect(await book.holderOf(email)).toBeUndefined();
    }
  });

  it('knows those who joined before there were salts, until they leave', async () => {
    const { book, secret } = open();
    const [old, memberId] = [deriveId('address', mac(secret, `address ${email}`)), crypto.randomUUID()];
    await act(old, 'claim-address', memberId);
    expect(await book.claimable(email)).toBe(old);
    expect(await book.holderOf(email)).toBe(memberId);
    await act(old, 'release-address', memberId);
    expect(await book.claimable(email)).not.toBe(old);
  });
});
