import { createHash } from 'node:crypto';
import type { AddressBook, IdentityStreams, Passwords } from '@folkmoot/identity';
import { acceptPassword } from '@folkmoot/identity-domain';
import { addMilliseconds, DAY, type Instant } from '@folkmoot/kernel';
import { DEMO_PASSWORD, type DemoPerson, lastPerson, people } from './people.js';
import { demoContext, personId } from './seed-story.js';

export interface SeedPeopleOptions {
  readonly streams: IdentityStreams;
  readonly book: AddressBook;
  readonly passwords: Passwords;
  readonly today: Instant;
}

/** Everybody joins a year ago: those with an address can log in, the others are names beside words. */
export const seedPeople = async (options: SeedPeopleOptions): Promise<void> => {
  const others = people.filter((person) => person !== lastPerson);
  await Promise.all(others.map((person) => seedPerson(options, person)));
  await seedPerson(options, lastPerson);
};

const seedPerson = async (
  { streams, book, passwords, today }: SeedPeopleOptions,
  { key, name, email, roles = [] }: DemoPerson,
): Promise<void> => {
  const memberId = personId(key);
  const at = addMilliseconds(today, -365 * DAY);
  const act = (what: string) => demoContext('demonstration', at, key, what);
  if (email === undefined) {
    await streams.members.execute(
      memberId,
      { type: 'import-member', memberId, displayName: name, source: 'demonstration' },
      act('import'),
    );
    return;
  }
  const addressHash = await book.claimable(email);
  await streams.addresses.execute(addressHash, { type: 'claim-address', memberId }, act('claim'));
  const confirmationTokenHash = createHash('sha256').update(`demonstration ${key}`).digest('hex');
  const passwordHash = await passwords.hash(acceptPassword(DEMO_PASSWORD, { email, displayName: name }));
  const joining = { email, addressHash, displayName: name, passwordHash, confirmationTokenHash };
  await streams.members.execute(memberId, { type: 'join', memberId, at, ...joining }, act('join'));
  await streams.members.execute(
    memberId,
    { type: 'confirm-address', tokenHash: confirmationTokenHash, at },
    act('confirm'),
  );
  for (const { role, organisation } of roles) {
    await streams.members.execute(
      memberId,
      {
        type: 'grant-role',
        role,
        ...(organisation !== undefined && { organisation }),
        actor: { id: 'demonstration', standing: 'operator' },
      },
      act(`role ${role}`),
    );
  }
};
