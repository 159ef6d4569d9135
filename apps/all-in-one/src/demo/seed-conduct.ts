import type { CommandContext } from '@folkmoot/event-sourcing';
import { addMilliseconds, DAY, deriveId } from '@folkmoot/kernel';
import type { ConductStep } from './case-shape.js';
import type { Telling } from './telling.js';

/** What moderators tell a member because of a comment. Identity carries suspensions out when it hears of them. */
export const seedConduct = async (
  { moderation }: Telling,
  step: ConductStep,
  { memberId, commentId }: { readonly memberId: string; readonly commentId: string },
  context: CommandContext,
): Promise<void> => {
  const { commandId, actor, now } = context;
  const { reason, statement } = step;
  const asked = { memberId, moderatorId: actor, reason, statement, commentId, known: true, now };
  await moderation.conduct.execute(
    memberId,
    step.step === 'warn'
      ? { type: 'warn-member', warningId: deriveId('warning', commandId), ...asked }
      : { type: 'suspend-member', until: addMilliseconds(now, step.days * DAY), ...asked },
    context,
  );
};
