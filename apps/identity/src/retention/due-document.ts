import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';

/** Answers that somebody has given about themselves, and since when they are unchanged; its id is the member's. */
export interface ProfileDue extends Document {
  readonly since: Instant;
  readonly profileId?: string;
}

/** Somebody who has not confirmed the address, and when they were last asked to. */
export interface UnconfirmedDue extends Document {
  readonly since: Instant;
}

export const profilesDue = collectionRef<ProfileDue>('profile-due', [{ fields: ['since'] }]);
export const unconfirmedDue = collectionRef<UnconfirmedDue>('unconfirmed-due', [{ fields: ['since'] }]);
