import type { CaseEvent, DecisionAction } from '../src/case/case-events.js';
import type { QuestionedComment, ReportingMember } from '../src/case/case-facts.js';
import type { JudgeAppeal, LodgeAppeal } from '../src/case/appeals.js';
import type { DecideCase } from '../src/case/decisions.js';
import type { ReportComment } from '../src/case/reports.js';
import type { TakeOrRelease } from '../src/case/taking.js';

export const NOON = '2026-03-01T12:00:00.000Z';
export const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Rhys has said so at the top of a thread. */
export const ids = {
  commentId: 'oaks',
  discussionId: 'trees',
  consultationId: 'park',
  topId: 'oaks',
  authorId: 'rhys',
};
export const comment = (own: Partial<QuestionedComment> = {}): QuestionedComment => ({
  ...ids,
  standing: 'standing',
  published: true,
  textRevision: 0,
  text: 'Oaks, please.',
  ...own,
});
export const mair: ReportingMember = { memberId: 'mair', confirmed: true };

type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
const event = <T extends CaseEvent['type']>(type: T, data: Data<T>): CaseEvent =>
  ({ type, data }) as unknown as CaseEvent;

export const reported = (own: Partial<Data<'comment-reported'>> = {}): CaseEvent =>
  event('comment-reported', {
    ...ids,
    reportId: 'report-1',
    memberId: 'mair',
    reason: 'abuse',
    reportedAt: NOON,
    ...own,
  });
export const checked = (own: Partial<Data<'comment-checked'>> = {}): CaseEvent =>
  event('comment-checked', {
    ...ids,
    findings: [{ check: 'links', urgency: 1 }],
    held: false,
    textRevision: 0,
    checkedAt: NOON,
    ...own,
  });
export const changed = (what: Data<'comment-changed'>['what'], textRevision = 0): CaseEvent =>
  event('comment-changed', { ...ids, what, textRevision, changedAt: NOON });
export const taken = (until: string, moderatorId = 'mo'): CaseEvent =>
  event('case-taken', { ...ids, moderatorId, until });
export const released = (moderatorId = 'mo'): CaseEvent => event('case-released', { ...ids, moderatorId });
export const decided = (action: DecisionAction, own: Partial<Data<'decision-made'>> = {}): CaseEvent =>
  event('decision-made', {
    ...ids,
    decisionId: 'decision-1',
    moderatorId: 'mo',
    action,
    reason: 'abuse',
    textRevision: 0,
    decidedAt: NOON,
    ...own,
  });
export const tookEffect = (decisionId = 'decision-1'): CaseEvent =>
  event('decision-took-effect', { ...ids, decisionId, at: NOON });
export const missed = (why: Data<'decision-missed'>['why'], decisionId = 'decision-1'): CaseEvent =>
  event('decision-missed', { ...ids, decisionId, why, at: NOON });
export const appealed = (own: Partial<Data<'appeal-lodged'>> = {}): CaseEvent =>
  event('appeal-lodged', {
    ...ids,
    appealId: 'appeal-1',
    decisionId: 'decision-1',
    text: 'I meant the hedge.',
    appealedAt: NOON,
    ...own,
  });
export const judged = (
  outcome: Data<'appeal-judged'>['outcome'],
  own: Partial<Data<'appeal-judged'>> = {},
): CaseEvent =>
  event('appeal-judged', {
    ...ids,
    appealId: 'appeal-1',
    decisionId: 'decision-1',
    moderatorId: 'ann',
    outcome,
    statement: 'We read it again.',
    judgedAt: NOON,
    ...own,
  });

export const report = (own: Partial<ReportComment> = {}): ReportComment => ({
  type: 'report-comment',
  reportId: 'report-1',
  member: mair,
  comment: comment(),
  reason: 'abuse',
  now: NOON,
  ...own,
});
export const take = (moderatorId = 'mo', now = NOON): TakeOrRelease => ({
  type: 'take-case',
  moderatorId,
  now,
});
export const release = (moderatorId = 'mo', now = NOON): TakeOrRelease => ({
  type: 'release-case',
  moderatorId,
  now,
});
export const decide = (action: DecisionAction, own: Partial<DecideCase> = {}): DecideCase => ({
  type: 'decide-case',
  decisionId: 'decision-1',
  moderatorId: 'mo',
  comment: comment(),
  seen: 0,
  action,
  reason: 'abuse',
  statement: 'It insults a neighbour.',
  authorForgotten: false,
  now: NOON,
  ...own,
});
export const appeal = (own: Partial<LodgeAppeal> = {}): LodgeAppeal => ({
  type: 'lodge-appeal',
  appealId: 'appeal-1',
  memberId: 'rhys',
  text: 'I meant the hedge.',
  now: NOON,
  ...own,
});
export const judge = (outcome: JudgeAppeal['outcome'], own: Partial<JudgeAppeal> = {}): JudgeAppeal => ({
  type: 'judge-appeal',
  decisionId: 'decision-2',
  moderatorId: 'ann',
  seen: 1,
  outcome,
  statement: 'We read it again.',
  authorForgotten: false,
  now: NOON,
  ...own,
});
/** As a command without it: `undefined` is no way to leave a field out. */
export const without = <T extends object>(command: T, ...fields: readonly (keyof T)[]): T =>
  Object.fromEntries(Object.entries(command).filter(([name]) => !fields.includes(name as keyof T))) as T;
