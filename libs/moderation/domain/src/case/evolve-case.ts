import { type Instant, unreachable } from '@folkmoot/kernel';
import type { CaseEvent, CaseIds } from './case-events.js';
import type { BegunCase, CaseChange, Decision, ModerationCase, Waiting } from './case-state.js';

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
      const checked = { ...file, findings };
      if (findings.length === 0 && !held) return withFindings(checked);
      return waiting(checked, checkedAt, (now) => ({ findings, held: held || now.held }));
    }
    case 'comment-changed':
      return event.data.what === 'erased' ? settled({ ...file, erased: true, findings: [] }) : file;
    case 'case-taken':
      return { ...file, lease: { moderatorId: event.data.moderatorId, until: event.data.until } };
    case 'case-released':
      return withoutLease(file);
    case 'decision-made': {
      const decided = { ...withoutLease(file), decisions: [...file.decisions, decisionOf(event.data)] };
      // What an appeal brought about says nothing of reports that came meanwhile.
      return event.data.reason === 'appeal-upheld' ? decided : settled(decided);
    }
    case 'decision-took-effect':
      return { ...file, effects: [...file.effects, event.data.decisionId] };
    case 'decision-missed': {
      const { decisionId, why, at } = event.data;
      const decisions = file.decisions.filter((one) => one.decisionId !== decisionId);
      const missed = { ...file, decisions };
      return why === 'erased' ? settled(missed) : waiting(missed, at, () => ({ missed: why }));
    }
    case 'appeal-lodged': {
      const { appealId, decisionId, appealedAt } = event.data;
      const appealed = { ...file, appeals: [...file.appeals, { appealId, decisionId }] };
      return waiting(appealed, appealedAt, () => ({ appealed: true }));
    }
    case 'appeal-judged': {
      const { appealId, outcome } = event.data;
      const appeals = file.appeals.map((one) => (one.appealId === appealId ? { ...one, outcome } : one));
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

const withoutLease = (file: BegunCase): BegunCase => {
  const { lease: _, ...others } = file;
  return others;
};

const settled = (file: BegunCase): BegunCase => {
  const { waiting: _, ...others } = { waiting: undefined, ...file };
  return { ...others, situation: 'settled' };
};

const nothingYet = { reasons: [], findings: [], held: false, appealed: false } as const;

const waiting = (file: BegunCase, at: Instant, more: (now: Waiting) => Partial<Waiting>): BegunCase => {
  const now: Waiting = file.situation === 'waiting' ? file.waiting : { since: at, ...nothingYet };
  return { ...file, situation: 'waiting', waiting: { ...now, ...more(now) } };
};

/** The author waits no more; what else has come goes on waiting. */
const answered = (file: BegunCase): BegunCase => {
  if (file.situation === 'settled') return file;
  const { reasons, findings, held, missed } = file.waiting;
  const others = reasons.length > 0 || findings.length > 0 || held || missed !== undefined;
  return others ? { ...file, waiting: { ...file.waiting, appealed: false } } : settled(file);
};

/** Nothing is found in the words of today; who waits for another reason goes on waiting. */
const withFindings = (file: BegunCase): BegunCase =>
  file.situation === 'waiting' ? { ...file, waiting: { ...file.waiting, findings: [] } } : file;
