import { commandOf } from '@folkmoot/discussion';
import { addMilliseconds, deriveId } from '@folkmoot/kernel';
import type { CaseEvent } from '@folkmoot/moderation-domain';
import { demoContext, eventIdOf } from './seed-context.js';
import type { Telling } from './telling.js';

type DecisionMade = Extract<CaseEvent, { type: 'decision-made' }>['data'];

const MOMENT = 1_000;

/**
 * What discussion makes of a decision, and that moderation hears of it: at the time of the story, under the ids with which the
 * services do it, so that they find it done when they hear of it themselves.
 */
export const carryOut = async (
  { discussion, moderation }: Telling,
  decision: DecisionMade,
): Promise<void> => {
  const { commentId: caseId, decisionId, moderatorId, decidedAt } = decision;
  const now = addMilliseconds(decidedAt, MOMENT);
  const command = commandOf(published(decision), now);
  const commandId = deriveId('carry-out', decisionId);
  const { events } = await discussion.comments.execute(command.commentId, command, {
    ...demoContext(moderatorId, now),
    commandId,
  });
  const heard = eventIdOf(commandId, `comment-${command.commentId}`);
  for (const event of events) {
    const what = event.type === 'decision-missed' ? 'record-miss' : 'record-effect';
    await moderation.cases.execute(
      caseId,
      event.type === 'decision-missed'
        ? { type: 'record-miss', decisionId, why: event.data.why, now }
        : { type: 'record-effect', decisionId, now },
      { ...demoContext('system:moderation', now), commandId: deriveId(what, heard) },
    );
  }
};

/** As the topic brings it. */
const published = ({ ranges, ...decision }: DecisionMade) => ({
  ...decision,
  ...(ranges && { ranges: [...ranges] }),
});
