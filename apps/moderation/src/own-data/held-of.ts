import type { Recorded } from '@folkmoot/event-sourcing';
import type { CaseEvent, ConductEvent } from '@folkmoot/moderation-domain';
import type { ModerationStreams } from '../streams.js';

/** Everything in moderation's streams that a member wrote or that was written to them, case by case, oldest first. */
export interface HeldOfMember {
  readonly cases: readonly Recorded<CaseEvent>[];
  readonly conduct: readonly Recorded<ConductEvent>[];
}

/** Cases are read one after the other, so that somebody with thousands holds up nobody else. */
export const heldOf = async (
  { cases, conduct }: Pick<ModerationStreams, 'cases' | 'conduct'>,
  commentIds: readonly string[],
  memberId: string,
): Promise<HeldOfMember> => {
  const held: Recorded<CaseEvent>[] = [];
  for (const commentId of commentIds) {
    const history = await cases.history(commentId);
    held.push(...history.filter(({ event }) => whoseWords(event) === memberId));
  }
  return { cases: held, conduct: await conduct.history(memberId) };
};

/** The reporter's in a report, else the author's: with whose key the event is encrypted. */
const whoseWords = ({ type, data }: CaseEvent): string =>
  type === 'comment-reported' ? data.memberId : data.authorId;
