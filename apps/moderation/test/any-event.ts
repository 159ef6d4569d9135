import {
  type CaseEvent,
  type ConductEvent,
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import fc from 'fast-check';

type AnyEvent = CaseEvent | ConductEvent;
type Arbitraries = {
  readonly [T in AnyEvent['type']]: fc.Arbitrary<Extract<AnyEvent, { readonly type: T }>['data']>;
};

const id = fc.uuid();
const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const count = fc.nat({ max: 5_000 });
const range = fc.record({ start: count, end: count });
const reason = fc.constantFrom(...DECISION_REASONS);
const reportReason = fc.constantFrom(...(Object.keys(REPORT_REASONS) as ReportReason[]));
const finding = fc.record(
  {
    check: fc.constantFrom('links', 'personal-details'),
    kind: words,
    urgency: fc.constantFrom(1, 2, 3),
    ranges: fc.array(range, { maxLength: 3 }),
  },
  { requiredKeys: ['check', 'urgency'] },
);

/** Fields that may be left out are left out now and then. */
const data = <Must extends object, May extends object = object>(
  must: { [K in keyof Must]: fc.Arbitrary<Must[K]> },
  may: { [K in keyof May]-?: fc.Arbitrary<Exclude<May[K], undefined>> } = {} as never,
) => {
  const fields: Record<string, fc.Arbitrary<unknown>> = { ...must, ...may };
  return fc.record(fields, { requiredKeys: Object.keys(must) }) as fc.Arbitrary<never>;
};

const comment = { commentId: id, discussionId: id, consultationId: id, topId: id, authorId: id };
const decided = { memberId: id, moderatorId: id, reason };

/** Any data that each type of event may hold; the compiler asks for the type that was forgotten. */
export const anyEvent: Arbitraries = {
  'comment-reported': data(
    { ...comment, reportId: id, memberId: id, reason: reportReason, reportedAt: instant },
    { note: words },
  ),
  'comment-checked': data({
    ...comment,
    findings: fc.array(finding, { maxLength: 3 }),
    held: fc.boolean(),
    textRevision: count,
    checkedAt: instant,
  }),
  'comment-changed': data({
    ...comment,
    what: fc.constantFrom('edited', 'withdrawn', 'brought-back', 'erased'),
    textRevision: count,
    changedAt: instant,
  }),
  'case-taken': data({ ...comment, moderatorId: id, until: instant }),
  'case-released': data({ ...comment, moderatorId: id }),
  'decision-made': data(
    {
      ...comment,
      decisionId: id,
      moderatorId: id,
      action: fc.constantFrom(...DECISION_ACTIONS),
      reason,
      textRevision: count,
      decidedAt: instant,
    },
    { statement: words, ranges: fc.array(range, { maxLength: 3 }), waitingSince: instant },
  ),
  'decision-took-effect': data({ ...comment, decisionId: id, at: instant }),
  'decision-missed': data({
    ...comment,
    decisionId: id,
    why: fc.constantFrom('text-changed', 'erased'),
    at: instant,
  }),
  'appeal-lodged': data({ ...comment, appealId: id, decisionId: id, appealedAt: instant }, { text: words }),
  'appeal-judged': data(
    {
      ...comment,
      appealId: id,
      decisionId: id,
      moderatorId: id,
      outcome: fc.constantFrom('upheld', 'overturned'),
      judgedAt: instant,
    },
    { statement: words },
  ),
  'member-warned': data(
    { ...decided, warningId: id, warnedAt: instant },
    { statement: words, commentId: id },
  ),
  'suspension-decided': data(
    { ...decided, decidedAt: instant },
    { statement: words, commentId: id, until: instant },
  ),
  'suspension-lifted': data({ ...decided, liftedAt: instant }),
};
