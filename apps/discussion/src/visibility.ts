import { discussionRejections, venuePhaseAt } from '@folkmoot/discussion-domain';
import { instantOf, rejecting } from '@folkmoot/kernel';
import { type Caller, holds } from '@folkmoot/service';
import { STAFF } from './organisers.js';
import type { Venues } from './venues.js';

const reject = rejecting(discussionRejections);

export interface Visibility {
  /** Throws `discussion-not-found` for what the caller may not know of: only staff see a draft. */
  check(discussionId: string, caller: Caller | undefined): Promise<void>;
}

export const visibility = (venues: Venues): Visibility => ({
  async check(discussionId, caller) {
    const venue = await venues.of(discussionId);
    if (venuePhaseAt(venue, instantOf(0)) !== 'hidden') return;
    if (!holds(caller, STAFF, venue.consultationId)) {
      throw reject('discussion-not-found', { discussionId });
    }
  },
});
