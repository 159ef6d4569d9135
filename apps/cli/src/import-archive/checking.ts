import type { ConsultationLine, DecisionLine, DiscussionLine } from '../archive/archive-lines.js';
import { BrokenArchive } from '../archive/archive-problem.js';
import type { CommentIndex } from './comment-index.js';

/** What is known of an archive at a line of it. */
export interface Checking {
  readonly now: string;
  readonly comments: CommentIndex;
  readonly discussions: Map<string, DiscussionLine>;
  /** Name or none, by id. */
  readonly members: Map<string, string | undefined>;
  /** Ids of members that something refers to. */
  readonly taking: Set<string>;
  /** By id: what decisions say, without what is only for the author. */
  readonly decisions: Map<string, DecisionLine>;
  consultation: ConsultationLine | undefined;
}

/** Throws {@link BrokenArchive} for one line. */
export type Fail = (problem: string) => never;

export const failingAt =
  (line: number): Fail =>
  (problem) => {
    throw new BrokenArchive(line, problem);
  };

/** What has happened has happened in this order, and not later than now. */
export const mustBeInOrder = (
  fail: Fail,
  now: string,
  ...instants: readonly (readonly [name: string, at: string | undefined])[]
): void => {
  const known = instants.filter((one): one is [string, string] => one[1] !== undefined);
  known.forEach(([name, at], place) => {
    if (at > now) fail(`"${name}" lies in the future`);
    const before = known[place - 1];
    if (before && at < before[1]) fail(`"${name}" is before "${before[0]}"`);
  });
};

export const takePart = ({ members, taking }: Checking, fail: Fail, name: string, id: string): void => {
  if (!members.has(id)) fail(`"${name}" names the member ${id}, for whom there is no line`);
  taking.add(id);
};
