import type { DiscussionStreams } from '@folkmoot/discussion';
import type { IdentityStreams } from '@folkmoot/identity';
import { deriveId } from '@folkmoot/kernel';
import { lastPerson } from './people.js';
import { personId } from './seed-context.js';

/** Whether this site began with the story, so that its logins are worth printing. */
export const isDemonstration = async ({ consultations }: DiscussionStreams): Promise<boolean> =>
  (await consultations.load(deriveId('demo', 'consultation', 'park'))).state.situation !== 'unknown';

/** Whether it was told to its end; a process that was killed meanwhile tells the rest at its next start. */
export const demonstrationIsWhole = async ({ members }: IdentityStreams): Promise<boolean> =>
  (await members.load(personId(lastPerson.key))).state.situation !== 'unknown';
