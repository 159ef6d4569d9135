import { STANCES } from '@folkmoot/discussion-domain';
import type { StanceLine } from '../archive/archive-lines.js';
import { type Checking, type Fail, mustBeInOrder, takePart } from './checking.js';

/** What a member holds of a comment. */
export interface HeldStance {
  readonly stance: StanceLine['stance'];
  /** Milliseconds. */
  readonly at: number;
  /** How many changes led to it, 0 for the first. */
  readonly change: number;
}

/** Up to this many members, so that a pair is one whole number. */
const MEMBERS = 2 ** 22;

/** By member and comment, in some fifty bytes each. */
export const heldStances = () => {
  const numbers = new Map<string, number>();
  const held = new Map<number, number>();
  /** Of the few who have changed their minds. */
  const changes = new Map<number, number>();
  const numberOf = (memberId: string): number => {
    let number = numbers.get(memberId);
    if (number === undefined) numbers.set(memberId, (number = numbers.size));
    return number;
  };
  return {
    /** What stood before, after putting the new one in its place. */
    take(memberId: string, commentPlace: number, stance: StanceLine['stance'], at: number) {
      const key = commentPlace * MEMBERS + numberOf(memberId);
      const value = held.get(key);
      held.set(key, at * STANCES.length + STANCES.indexOf(stance));
      if (value === undefined) return undefined;
      const change = changes.get(key) ?? 0;
      changes.set(key, change + 1);
      const before = STANCES[value % STANCES.length] as StanceLine['stance'];
      return { stance: before, at: Math.floor(value / STANCES.length), change } satisfies HeldStance;
    },
  };
};
export type HeldStances = ReturnType<typeof heldStances>;

export const checkStance = (
  { comment, member, stance, at }: StanceLine,
  checking: Checking,
  held: HeldStances,
  fail: Fail,
): void => {
  const about = checking.comments.find(comment);
  if (!about) return fail(`"comment" names ${comment}, for which there is no line`);
  takePart(checking, fail, 'member', member);
  mustBeInOrder(fail, checking.now, ['at', at]);
  const before = held.take(member, about.place, stance, Date.parse(at));
  if (before?.stance === stance)
    fail(`it repeats what stands: the member ${member} holds "${stance}" of this comment already`);
  if (before && Date.parse(at) < before.at)
    fail('it is older than the stance that this member has taken on this comment in a line before');
};
