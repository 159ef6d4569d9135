/** Milliseconds since 1970. Whatever decides by time asks it, so that tests and demonstration data can set the time. */
export type Clock = () => number;

/** A module that provides it sets the time of its service; without a provider it is the system's. */
export const CLOCK = Symbol('CLOCK');
