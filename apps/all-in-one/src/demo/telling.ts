import type { DiscussionStreams } from '@folkmoot/discussion';
import type { Instant } from '@folkmoot/kernel';
import type { ModerationStreams } from '@folkmoot/moderation';

/** What the story is told with: the deciders that members meet, and when it is told for the first time. */
export interface Telling {
  readonly discussion: DiscussionStreams;
  readonly moderation: ModerationStreams;
  /** The morning from which the story's days count. */
  readonly today: Instant;
  readonly firstStart: Instant;
}
