import { createHash, randomBytes } from 'node:crypto';
import type { AddressBook, IdentityStreams, Passwords } from '@folkmoot/identity';
import { acceptPassword } from '@folkmoot/identity-domain';
import { addMilliseconds, DAY, deriveId, type Instant } from '@folkmoot/kernel';
import { DEMO_PASSWORD, lastPerson, people } from './people.js';
import type { DemoPerson } from './person-shape.js';
import { demoContext, personId } from './seed-context.js';
import { seedDeparture } from './seed-departure.js';

export interface SeedPeopleOptions {
  readonly streams: IdentityStreams;
  readonly book: AddressBook;
  readonly passwords: Passwords;
  readonly today: Instant;
}

/** Everybody joined a year ago: some can log in, some are names beside words, and some have left since. */
export const seedPeople = async (options: SeedPeopleOptions): Promise<void> => {
  const nobody = { email: 'nobody@nowhere.demo.test', displayName: 'Nobody' };
  const unknown = acceptPassword(randomBytes(24).toString('base64url'), nobody);
  const nobodys = await options.passwords.hash(unknown);
  const others = people.filter((person) => person !== lastPerson);
  await Promise.all(others.map((person) => seedPerson(options, person, nobodys)));
  for (const person of others) await seedDeparture(options, person);
  await seedPerson(options, lastPerson, nobodys);
};

/** Whoever cannot log in has a password that `nobodys` is the hash of. */
const seedPerson = async (
  { streams, book, passwords, today }: SeedPeopleOptions,
  { key, name, email: ownAddress, roles = [], profile }: DemoPerson,
  nobodys: string,
): Promise<void> => {
  const memberId = personId(key);
  const at = addMilliseconds(today, -365 * DAY);
  const act = (what: string) => demoContext('demonstration', at, key, what);
  if (ownAddress === undefined && !profile) {
    await streams.members.execute(
      memberId,
      { type: 'import-member', memberId, displayName: name, source: 'demonstration' },
      act('import'),
    );
    return;
  }
  const email = ownAddress ?? `${key}@nowhere.demo.test`;
  const addressHash = await book.claimable(email);
  await streams.addresses.execute(addressHash, { type: 'claim-address', memberId }, act('claim'));
  const confirmationTokenHash = createHash('sha256').update(`demonstration ${key}`).digest('hex');
  const passwordHash =
    ownAddress === undefined
      ? nobodys
      : await passwords.hash(acceptPassword(DEMO_PASSWORD, { email, displayName: name }));
  const joining = { email, addressHash, displayName: name, passwordHash, confirmationTokenHash };
  await streams.members.execute(memberId, { type: 'join', memberId, at, ...joining }, act('join'));
  await streams.members.execute(
    memberId,
    { type: 'confirm-address', tokenHash: confirmationTokenHash, at },
    act('confirm'),
  );
  if (profile) {
    const profileId = deriveId('demo', 'profile', key);
    const change = { type: 'change-profile', answers: profile, profileId } as const;
    await streams.members.execute(memberId, change, demoContext(memberId, at, key, 'profile'));
  }
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
