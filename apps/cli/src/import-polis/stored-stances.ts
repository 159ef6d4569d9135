import type { Stance } from '@folkmoot/discussion-domain';
import { stanceDocuments } from '@folkmoot/discussion/stance-document';
import type { CaughtUp } from '../catch-up.js';
import { START } from '@folkmoot/kernel';
import type { ImportPlan } from './import-plan.js';
import type { Trit } from './polis-cells.js';
import { type Votes, votesBuilder } from './votes.js';

const TRIT_OF: Readonly<Record<Stance, Trit>> = { agree: 1, unsure: 0, disagree: -1 };

const PAGE = 5_000;

const numbersOf = (numbers: Iterable<number>, idOf: (number: number) => string) =>
  new Map([...numbers].map((number) => [idOf(number), number]));

/** What stands in the read model, in Polis's numbers; what came from elsewhere than the import is left out. */
export const storedStances = async (commentPage: CaughtUp, plan: ImportPlan): Promise<Votes> => {
  const { conversation, participants, comments } = plan;
  const participantOf = numbersOf(participants, conversation.memberId);
  const commentOf = numbersOf(
    comments.map(({ id }) => id),
    conversation.commentId,
  );
  const stances = commentPage.collection(stanceDocuments);
  const stored = votesBuilder();
  for (let after = START, full = true; full;) {
    const page = await stances.page({
      where: { discussionId: conversation.discussionId },
      range: { field: 'position', after },
      sort: [{ field: 'position', direction: 'ascending' }],
      limit: PAGE,
    });
    for (const { memberId, commentId, stance, position } of page) {
      const [voter, comment] = [participantOf.get(memberId), commentOf.get(commentId)];
      after = position;
      if (voter === undefined || comment === undefined) continue;
      stored.add({ line: 0, at: 0, comment, voter, vote: TRIT_OF[stance] });
    }
    full = page.length === PAGE;
  }
  return stored.build();
};
