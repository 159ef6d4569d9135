import { type Position, START } from '@folkmoot/kernel';

/** Whom analytics listens to. What each of them publishes is numbered without gaps. */
export const CONTEXTS = ['identity', 'discussion', 'moderation'] as const;
export type Context = (typeof CONTEXTS)[number];

/** Up to where something is known of a context: the number of the last message, and its place in the log. */
export interface Reached {
  /** 0 before the first. */
  readonly ordinal: number;
  /** Empty before the first. */
  readonly position: Position;
}

/**
 * A cut through everything that was heard: whoever folds each context up to its number gets the same again, whatever
 * the order between the contexts.
 */
export type AsOf = Readonly<Record<Context, Reached>>;

export const NOTHING_YET: Reached = { ordinal: 0, position: START };
