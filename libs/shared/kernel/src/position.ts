declare const position: unique symbol;

/**
 * A place in the event log. Opaque and totally ordered: positions of one log compare as plain strings, in SQLite, in
 * MongoDB and in JavaScript alike, because every adapter pads its numbers to a fixed width.
 */
export type Position = string & { readonly [position]: true };

/** Before the first event. Lower than every position that a log hands out. */
export const START = '' as Position;

/** Twenty digits hold any unsigned 64-bit number. */
export const positionOf = (sequence: number | bigint): Position =>
  sequence.toString().padStart(20, '0') as Position;

export const laterOf = (a: Position, b: Position): Position => (a < b ? b : a);
