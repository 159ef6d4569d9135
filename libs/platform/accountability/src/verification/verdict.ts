import type { Position } from '@folkmoot/kernel';

/** What can be wrong with a log, or with what was kept of it. */
export type FaultKind =
  /** An event is not what it was. */
  | 'changed'
  /** An event is gone. */
  | 'dropped'
  /** An event is between others that was not there. */
  | 'added'
  /** An event is not in the place where it was. */
  | 'reordered'
  /** What was kept contradicts itself: somebody has changed the evidence. */
  | 'evidence-changed'
  /** A root that was kept or published does not come from this log. */
  | 'root-differs'
  /** Nothing was kept, so nothing can be compared. */
  | 'no-evidence';

export interface Fault {
  readonly kind: FaultKind;
  /** How many of this kind there are; the others of these fields are of the first one. */
  readonly count: number;
  /** For people, as it goes on after the context's name. */
  readonly text: string;
  readonly eventId?: string;
  readonly position?: Position;
}

export interface Verdict {
  readonly context: string;
  /** Events in the log. */
  readonly events: number;
  /** Events that were in the chain already, so that they could be compared. */
  readonly covered: number;
  /** Roots that were found to come from this log: the service's own, and those that were published. */
  readonly roots: number;
  readonly publishedRoots: number;
  readonly faults: readonly Fault[];
}

/** A root as `GET /evidence/<context>` shows it. */
export interface PublishedRoot {
  readonly date: string;
  readonly context: string;
  readonly events: number;
  readonly position: string;
  readonly root: string;
}
