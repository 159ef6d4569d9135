import { unreachable } from '@folkmoot/kernel';
import type { CaseEvent, CaseIds, Finding } from './case-events.js';
import type { Appeal, BegunCase, CaseChange, Decision, ModerationCase } from './case-state.js';
import { answered, settled, waiting, waitingAgain, withFindings } from './waiting.js';

/** Everything that moderators know about one questioned comment, from its events, in whatever order they come. */
export const evolve = (state: ModerationCase, event: CaseEvent): ModerationCase => {
  const file = next(state, event);
  switch (event.type) {
    case 'comment-reported': {
      const { reportId, memberId, reason, reportedAt } = event.data;
      const reported = { ...file, reports: [...file.reports, { reportId, memberId, reason }] };
      return waiting(reported, reportedAt, (now) => ({ reasons: [...now.reasons, reason] }));
    }
    case 'comment-checked': {
      const { findings, held, checkedAt } = event.data;
      const checked = {
        ...file,
        findings,
        decisions: file.decisions.map((one) => inTheseWords(one, findings)),
      };
      if (findings.length === 0 && !held) return withFindings(checked);
      return waiting(checked, checkedAt, (now) => ({ findings, held: held || now.held }));
    }
    case 'comment-changed': {
      const { what } = event.data;
      if (what === 'erased') return settled({ ...file, erased: true, findings: [] });
      return what === 'edited' ? file : { ...file, withdrawn: what === 'withdrawn' };
    }
    case 'case-taken':
      return { ...file, lease: { moderatorId: event.data.moderatorId, until: event.data.until } };
    case 'case-released':
      return withoutLease(file);
    case 'decision-made': {
      const before = withoutLease(file);
      const made = decisionOf(event.data);
      // What an appeal brought about says nothing of reports that came meanwhile.
      if (isOfAppeal(made, file.appeals)) {
        return { ...before, decisions: [...file.decisions, { ...made, ofAppeal: true }] };
      }
      const waits = before.situation === 'waiting' ? { settled: before.waiting } : {};
      return settled({ ...before, decisions: [...file.decisions, { ...made, ...waits }] });
    }
    case 'decision-took-effect': {
      const { decisionId } = event.data;
      const decisions = file.decisions.map((one) => (one.decisionId === decisionId ? carriedOut(one) : one));
      return { ...file, decisions, effects: [...file.effects, decisionId] };
    }
    case 'decision-missed': {
      const { decisionId, why, at } = event.data;
      const decisions = file.decisions.filter((one) => one.decisionId !== decisionId);
      const missed = { ...file, decisions };
      if (why === 'erased') return settled(missed);
      const before = file.decisions.find((one) => one.decisionId === decisionId)?.settled;
      return waiting(waitingAgain(missed, before), at, () => ({ missed: why }));
    }
    case 'appeal-lodged': {
      const { appealId, decisionId, appealedAt } = event.data;
      const appealed = { ...file, appeals: [...file.appeals, { appealId, decisionId }] };
      return waiting(appealed, appealedAt, () => ({ appealed: true }));
    }
    case 'appeal-judged': {
      const { appealId, outcome, moderatorId: judgedBy, judgedAt } = event.data;
      const appeals = file.appeals.map((one) =>
        one.appealId === appealId ? { ...one, outcome, judgedBy, judgedAt } : one,
      );
      return answered({ ...withoutLease(file), appeals });
    }
    default:
      return unreachable(event);
  }
};

/** The case with one event more, before what the event says; any event begins it. */
const next = (state: ModerationCase, event: CaseEvent): BegunCase => {
  const file: BegunCase = state.situation === 'none' ? begun(event.data) : state;
  const revision = file.revision + 1;
  const seen = changeOf(event);
  return { ...file, revision, ...(seen && { changes: [...file.changes, { ...seen, revision }] }) };
};

const begun = ({ commentId, discussionId, consultationId, topId, authorId }: CaseIds): BegunCase => ({
  situation: 'settled',
  commentId,
  discussionId,
  consultationId,
  topId,
  authorId,
  revision: -1,
  changes: [],
  reports: [],
  findings: [],
  decisions: [],
  effects: [],
  appeals: [],
  withdrawn: false,
  erased: false,
});

const changeOf = ({ type, data }: CaseEvent): Omit<CaseChange, 'revision'> | undefined => {
  switch (type) {
    case 'comment-reported':
      return { type, at: data.reportedAt, by: data.memberId };
    case 'comment-checked':
      return { type, at: data.checkedAt };
    case 'comment-changed':
      return { type, at: data.changedAt };
    case 'decision-made':
      return { type, at: data.decidedAt, by: data.moderatorId };
    case 'decision-missed':
      return { type, at: data.at };
    case 'appeal-lodged':
      return { type, at: data.appealedAt, by: data.authorId };
    case 'appeal-judged':
      return { type, at: data.judgedAt, by: data.moderatorId };
    case 'case-taken':
    case 'case-released':
    case 'decision-took-effect':
      return undefined;
    default:
      return unreachable(type);
  }
};

const decisionOf = ({
  decisionId,
  moderatorId,
  action,
  reason,
  ranges,
  textRevision,
  decidedAt,
}: Extract<CaseEvent, { type: 'decision-made' }>['data']): Decision => ({
  decisionId,
  moderatorId,
  action,
  reason,
  ...(ranges && { ranges }),
  textRevision,
  decidedAt,
});

/** Judging undoes at once. What is redacted again as it was before has the reason of then, so the reason does not tell. */
const isOfAppeal = ({ reason, moderatorId, decidedAt }: Decision, appeals: readonly Appeal[]): boolean =>
  reason === 'appeal-upheld' ||
  appeals.some(
    ({ outcome, judgedBy, judgedAt }) =>
      outcome === 'overturned' && judgedBy === moderatorId && judgedAt === decidedAt,
  );

/** Who comes back comes back with what is found in the words of today. */
const inTheseWords = (decision: Decision, findings: readonly Finding[]): Decision =>
  decision.settled ? { ...decision, settled: { ...decision.settled, findings } } : decision;

const carriedOut = ({ settled: _, ...decision }: Decision): Decision => decision;

const withoutLease = (file: BegunCase): BegunCase => {
  const { lease: _, ...others } = file;
  return others;
};
