import { randomBytes } from 'node:crypto';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { goldenKeyring } from '../../test/golden-events.js';
import { identityStreams } from '../streams.js';
import { addressBook, lookupForm } from './address-book.js';

describe('the form in which an address is looked up', () => {
  it.each([
    ['Rhys@Example.ORG', 'rhys@example.org'],
    [' rhys@example.org ', 'rhys@example.org'],
    ['jürgen@example.org'.normalize('NFD'), 'jürgen@example.org'.normalize('NFC')],
    ['rhys@MÜNCHEN.example', 'rhys@xn--mnchen-3ya.example'],
    ['"a@b"@example.org', '"a@b"@example.org'],
  ])('of %s is %s', (email, form) => {
    expect(lookupForm(email)).toBe(form);
  });
});

describe('the address book', () => {
  const store = sqliteEventStore({ path: ':memory:' });
  const { addresses } = identityStreams({ store, keyring: goldenKeyring });
  afterAll(() => store.close());

  it('names streams so that only who has the secret can tell whose they are', () => {
    const [mine, others] = [addressBook(addresses, randomBytes(32)), addressBook(addresses, randomBytes(32))];
    expect(mine.idOf('RHYS@example.org')).toBe(mine.idOf('rhys@example.org'));
    expect(mine.idOf('rhys@example.org')).not.toBe(mine.idOf('rhys+1@example.org'));
    expect(mine.idOf('rhys@example.org')).not.toBe(others.idOf('rhys@example.org'));
  });

  it('finds the holder at once', async () => {
    const book = addressBook(addresses, randomBytes(32));
    const memberId = crypto.randomUUID();
    expect(await book.holderOf('rhys@example.org')).toBeUndefined();
    const now = '2026-03-01T12:00:00.000Z';
    await addresses.execute(
      book.idOf('rhys@example.org'),
      { type: 'claim-address', memberId },
      { commandId: crypto.randomUUID(), correlationId: crypto.randomUUID(), actor: 'test', now },
    );
    expect(await book.holderOf('Rhys@example.org')).toBe(memberId);
  });
});
