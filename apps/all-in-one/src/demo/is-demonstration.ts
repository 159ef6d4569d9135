import { deriveId } from '@folkmoot/kernel';
import type { DiscussionStreams } from '@folkmoot/discussion';

/** Whether this site began with the story, so that its logins are worth printing. */
export const isDemonstration = async ({ consultations }: DiscussionStreams): Promise<boolean> =>
  (await consultations.load(deriveId('demo', 'consultation', 'park'))).state.situation !== 'unknown';
