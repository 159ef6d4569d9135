import type { Instant } from '@folkmoot/kernel';
import type { BegunCase, ModerationCase, Waiting } from './case-state.js';

/**
 * What moderators should look at; undefined if it is nothing now. Nobody sees a withdrawn comment: what was only noticed in
 * it, or held, waits until it is brought back. Whoever reported it or appealed still waits for an answer.
 */
export const openIn = (state: ModerationCase): Waiting | undefined => {
  if (state.situation !== 'waiting') return undefined;
  const { waiting: now } = state;
  return state.withdrawn && now.reasons.length === 0 && !now.appealed ? undefined : now;
};

/** Nothing of it waits any more. */
export const settled = (file: BegunCase): BegunCase => {
  const { waiting: _, ...others } = { waiting: undefined, ...file };
  return { ...others, situation: 'settled' };
};

const nothingYet = { reasons: [], findings: [], held: false, appealed: false } as const;

/** Waits with something more, since `at` unless it has waited already. */
export const waiting = (
  file: BegunCase,
  at: Instant,
  more: (now: Waiting) => Partial<Waiting>,
): BegunCase => {
  const now: Waiting = file.situation === 'waiting' ? file.waiting : { since: at, ...nothingYet };
  return { ...file, situation: 'waiting', waiting: { ...now, ...more(now) } };
};

/** What a decision had settled was not settled after all: it is as urgent, and has waited as long, as if nobody had decided. */
export const waitingAgain = (file: BegunCase, before: Waiting | undefined): BegunCase => {
  if (!before) return file;
  if (file.situation === 'settled') return { ...file, situation: 'waiting', waiting: before };
  const now = file.waiting;
  return {
    ...file,
    waiting: {
      ...now,
      since: before.since < now.since ? before.since : now.since,
      reasons: [...before.reasons, ...now.reasons],
      findings: before.findings,
      held: before.held || now.held,
      appealed: before.appealed || now.appealed,
    },
  };
};

/** The author waits no more; what else has come goes on waiting. */
export const answered = (file: BegunCase): BegunCase => {
  if (file.situation === 'settled') return file;
  const { reasons, findings, held, missed } = file.waiting;
  const others = reasons.length > 0 || findings.length > 0 || held || missed !== undefined;
  return others ? { ...file, waiting: { ...file.waiting, appealed: false } } : settled(file);
};

/** Nothing is found in the words of today; who waits for another reason goes on waiting. */
export const withFindings = (file: BegunCase): BegunCase =>
  file.situation === 'waiting' ? { ...file, waiting: { ...file.waiting, findings: [] } } : file;
