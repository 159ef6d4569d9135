import type { Document } from '@folkmoot/documents';
import type { CollectionRef, Projection } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';
import { type ProfileDue, profilesDue, type UnconfirmedDue, unconfirmedDue } from './due-document.js';

/** What the clock has to look at: some of those that are older than an instant, the oldest first. */
export interface Due {
  waitFor(position: Position | undefined, milliseconds?: number): Promise<boolean>;
  profilesBefore(instant: Instant): Promise<readonly ProfileDue[]>;
  unconfirmedBefore(instant: Instant): Promise<readonly UnconfirmedDue[]>;
}

const AT_ONCE = 200;

export const due = (projection: Projection): Due => {
  const before = <D extends Document>(
    collection: CollectionRef<D>,
    instant: Instant,
  ): Promise<readonly D[]> =>
    projection.collection(collection).page({
      range: { field: 'since', before: instant },
      sort: [{ field: 'since', direction: 'ascending' }],
      limit: AT_ONCE,
    });
  return {
    waitFor: projection.waitFor,
    profilesBefore: (instant) => before(profilesDue, instant),
    unconfirmedBefore: (instant) => before(unconfirmedDue, instant),
  };
};
