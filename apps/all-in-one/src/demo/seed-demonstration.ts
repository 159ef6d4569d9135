import type { DiscussionStreams } from '@folkmoot/discussion';
import type { AddressBook, IdentityStreams, Passwords } from '@folkmoot/identity';
import { DAY, HOUR, type Instant, instantOf } from '@folkmoot/kernel';
import type { ModerationStreams } from '@folkmoot/moderation';
import { seedPeople } from './seed-people.js';
import { seedRules } from './seed-rules.js';
import { seedStory } from './seed-story.js';
import { story } from './story.js';

export interface SeedDemonstrationOptions {
  readonly streams: {
    readonly identity: IdentityStreams;
    readonly discussion: DiscussionStreams;
    readonly moderation: ModerationStreams;
  };
  readonly book: AddressBook;
  readonly passwords: Passwords;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/**
 * Tells the whole story, or what is missing of it. No service may run yet: what follows from the story is told here, at its
 * own time, before anybody can hear of it and act now.
 */
export const seedDemonstration = async (options: SeedDemonstrationOptions): Promise<void> => {
  const { streams, book, passwords, now } = options;
  const today = lastMorning(now);
  const telling = { ...streams, today, firstStart: instantOf(now) };
  // The story's first event is how the next start knows a demonstration that was killed meanwhile.
  await seedStory(telling, story);
  await seedRules(telling);
  await seedPeople({ streams: streams.identity, book, passwords, today });
};

/** The story's days begin at nine, so that its dates look like those that somebody has chosen. */
const lastMorning = (now: number): Instant => instantOf(Math.floor((now - 9 * HOUR) / DAY) * DAY + 9 * HOUR);
