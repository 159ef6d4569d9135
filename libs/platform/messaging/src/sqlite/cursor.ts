import type { Consumption } from './consumption.js';
import type { Topic } from './log.js';

/** Where a group is in a topic. Of the consumptions that claim it the first has it, the others stand by. */
export interface Cursor {
  readonly group: string;
  readonly topic: Topic;
  /** The end of the unbroken stretch: every message up to here is handled. It alone is written down. */
  handled: number;
  /** Handled, but behind one that is not; known to this process only, so that a new one gets them again. */
  readonly ahead: Set<number>;
  /** The last message that the owner holds in its hands; the next one to fetch comes behind it. */
  fetched: number;
  readonly claims: Consumption[];
}

/** How far behind an unhandled message a group goes on, in messages: a killed process repeats no more than these. */
const FARTHEST_AHEAD = 20_000;

export const mayFetch = ({ fetched, handled }: Cursor): boolean => fetched - handled < FARTHEST_AHEAD;

/** Counts a message as handled; true if the unbroken stretch has grown. */
export const settle = (cursor: Cursor, offset: number): boolean => {
  if (offset !== cursor.handled + 1) {
    cursor.ahead.add(offset);
    return false;
  }
  cursor.handled = offset;
  while (cursor.ahead.delete(cursor.handled + 1)) cursor.handled += 1;
  return true;
};

/** Messages that the group has not handled yet. */
export const waitingAt = ({ topic, handled, ahead }: Cursor): number => topic.head - handled - ahead.size;
