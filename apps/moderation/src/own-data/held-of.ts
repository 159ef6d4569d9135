import type { CaseEvent, ConductEvent } from '@folkmoot/moderation-domain';
import type { ModerationStreams } from '../streams.js';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>['data'];

/** Everything in moderation's streams that a member wrote or that was written to them. */
export interface HeldOfMember {
  readonly reports: readonly Of<'comment-reported'>[];
  readonly decisions: readonly Of<'decision-made'>[];
  readonly appeals: readonly Of<'appeal-lodged'>[];
  readonly judgements: readonly Of<'appeal-judged'>[];
  readonly conduct: readonly ConductEvent[];
}

/** Cases are read one after the other, so that somebody with thousands holds up nobody else. */
export const heldOf = async (
  { cases, conduct }: Pick<ModerationStreams, 'cases' | 'conduct'>,
  commentIds: readonly string[],
  memberId: string,
): Promise<HeldOfMember> => {
  const events: CaseEvent[] = [];
  for (const commentId of commentIds) {
    for (const { event } of await cases.history(commentId)) {
      const { data } = event;
      const isTheirs = event.type === 'comment-reported' ? event.data.memberId : data.authorId;
      if (isTheirs === memberId) events.push(event);
    }
  }
  const of = <T extends CaseEvent['type']>(type: T) =>
    events.flatMap((event) => (event.type === type ? [event.data as Of<T>] : []));
  return {
    reports: of('comment-reported'),
    decisions: of('decision-made'),
    appeals: of('appeal-lodged'),
    judgements: of('appeal-judged'),
    conduct: (await conduct.history(memberId)).map(({ event }) => event),
  };
};
