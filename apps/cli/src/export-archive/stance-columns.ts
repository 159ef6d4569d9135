import { STANCES } from '@folkmoot/discussion-domain';
import { instantOf } from '@folkmoot/kernel';
import type { StanceLine } from '../archive/archive-lines.js';

interface Taken {
  readonly commentId: string;
  readonly memberId: string;
  /** Its place in `STANCES`. */
  readonly stance: number;
  readonly at: string;
}

export interface StanceColumns {
  add(taken: Taken): void;
  readonly members: Iterable<string>;
  /** By time; those of one instant as they were stored. Some at a time. */
  lines(most: number): Generator<readonly StanceLine[]>;
}

const numbering = () => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  return {
    numbers,
    idOf: (number: number): string => ids[number] as string,
    numberOf(id: string): number {
      let number = numbers.get(id);
      if (number === undefined) {
        numbers.set(id, (number = ids.length));
        ids.push(id);
      }
      return number;
    },
  };
};

/** In columns of numbers: a million stances take some 40 MB. */
export const stanceColumns = (): StanceColumns => {
  const comments = numbering();
  const members = numbering();
  const comment: number[] = [];
  const member: number[] = [];
  const stance: number[] = [];
  const at: number[] = [];
  const lineAt = (place: number): StanceLine => ({
    kind: 'stance',
    comment: comments.idOf(comment[place] as number),
    member: members.idOf(member[place] as number),
    stance: STANCES[stance[place] as number] as StanceLine['stance'],
    at: instantOf(at[place] as number),
  });
  return {
    get members() {
      return members.numbers.keys();
    },
    add(taken) {
      comment.push(comments.numberOf(taken.commentId));
      member.push(members.numberOf(taken.memberId));
      stance.push(taken.stance);
      at.push(Date.parse(taken.at));
    },
    *lines(most) {
      const order = Uint32Array.from(at, (_, place) => place).sort(
        (a, b) => (at[a] as number) - (at[b] as number) || a - b,
      );
      for (let start = 0; start < order.length; start += most)
        yield Array.from(order.subarray(start, start + most), lineAt);
    },
  };
};
