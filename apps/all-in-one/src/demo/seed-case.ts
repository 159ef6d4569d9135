import type { CommandContext } from '@folkmoot/event-sourcing';
import { addMilliseconds, deriveId, HOUR, type Instant } from '@folkmoot/kernel';
import { carryOut } from './carry-out.js';
import { caseCommandOf } from './case-command-of.js';
import type { DemoStep } from './case-shape.js';
import { rangeOf } from './range-of.js';
import { questionedComment } from './questioned-comment.js';
import { seedConduct } from './seed-conduct.js';
import { demoContext, eventIdOf, personId } from './seed-context.js';
import type { DemoComment } from './story-shape.js';
import type { Telling } from './telling.js';

export interface SeededComment {
  readonly commentId: string;
  readonly told: Omit<DemoComment, 'day'>;
  readonly posted: Instant;
  readonly isHeld: boolean;
}

/** What became of a comment that was questioned: its case, and what decisions have done to it. */
export const seedCase = async (telling: Telling, about: SeededComment): Promise<void> => {
  const { commentId, told, isHeld } = about;
  const { found = [], questioned = [], takenBy } = told;
  if (isHeld || found.length > 0) await seedCheck(telling, about);
  for (const [index, step] of questioned.entries()) {
    await seedStep(telling, about, step, contextOf(about, step, index));
  }
  if (takenBy !== undefined) {
    const [moderatorId, now] = [personId(takenBy), telling.firstStart];
    await telling.moderation.cases.execute(
      commentId,
      { type: 'take-case', moderatorId, now },
      demoContext(moderatorId, now, commentId, 'take'),
    );
  }
};

const contextOf = ({ commentId, told, posted }: SeededComment, step: DemoStep, index: number) =>
  demoContext(
    personId('by' in step ? step.by : told.by),
    addMilliseconds(posted, Math.round(step.after * HOUR)),
    commentId,
    `case ${index}`,
  );

const seedStep = async (
  telling: Telling,
  { commentId, told }: SeededComment,
  step: DemoStep,
  context: CommandContext,
): Promise<void> => {
  if (step.step === 'warn' || step.step === 'suspend') {
    await seedConduct(telling, step, { memberId: personId(told.by), commentId }, context);
    return;
  }
  const comment = await questionedComment(telling, commentId);
  const looked = 'onFirstWords' in step ? { ...comment, text: told.text, textRevision: 0 } : comment;
  const command = caseCommandOf(step, looked, await telling.moderation.cases.load(commentId), context);
  const { events } = await telling.moderation.cases.execute(commentId, command, context);
  if ('onFirstWords' in step) await seedEditNoticed(telling, commentId, context);
  for (const event of events) {
    if (event.type === 'decision-made') await carryOut(telling, event.data);
  }
};

/** Under the id with which moderation will want to put it on record, when it hears that the comment was posted. */
const seedCheck = async (
  { moderation, discussion }: Telling,
  { commentId, told, posted: now, isHeld: held }: SeededComment,
): Promise<void> => {
  const findings = (told.found ?? []).map(({ part, ...finding }) => ({
    ...finding,
    ...(part !== undefined && { ranges: [rangeOf(told.text, part)] }),
  }));
  const comment = await questionedComment({ discussion }, commentId);
  const heard = eventIdOf(demoContext('', now, commentId, 'post').commandId, `comment-${commentId}`);
  await moderation.cases.execute(
    commentId,
    { type: 'record-check', comment, findings, held, textRevision: 0, now },
    { ...demoContext('system:moderation', now), commandId: deriveId('record-check', heard) },
  );
};

/** The author changed the words just before: the case hears of it like of everything else that happens to its comment. */
const seedEditNoticed = async (
  { moderation, discussion }: Telling,
  commentId: string,
  { now }: CommandContext,
): Promise<void> => {
  const { textRevision } = await questionedComment({ discussion }, commentId);
  const heard = eventIdOf(demoContext('', now, commentId, 'edit').commandId, `comment-${commentId}`);
  await moderation.cases.execute(
    commentId,
    { type: 'record-change', what: 'edited', textRevision, now },
    { ...demoContext('system:moderation', now), commandId: deriveId('record-change', heard) },
  );
};
