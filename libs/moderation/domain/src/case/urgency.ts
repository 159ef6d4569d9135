import type { Finding } from './case-events.js';
import { REPORT_REASONS, type ReportReason } from './reasons.js';

/** 3: look at it at once; 1: in its turn. */
export type Urgency = 1 | 2 | 3;

/** What a case waits with: everything that came since it was last decided. */
export interface UrgencyFacts {
  readonly reasons: readonly ReportReason[];
  readonly findings: readonly Finding[];
  /** Nobody sees the comment before it is decided on. */
  readonly held: boolean;
  /** Somebody waits for an answer to an appeal. */
  readonly appealed: boolean;
}

/** That many members find the same comment wrong: it is sooner looked at, whatever their reasons. */
export const MANY_REPORTS = 3;

/**
 * The gravest of what was said and found; one more where many members reported; at least 2 where somebody is kept
 * waiting, the author of a held comment or of an appeal.
 */
export const urgencyOf = ({ reasons, findings, held, appealed }: UrgencyFacts): Urgency => {
  const gravest = Math.max(
    1,
    ...reasons.map((reason) => REPORT_REASONS[reason]),
    ...findings.map(({ urgency }) => urgency),
  );
  const pressed = reasons.length >= MANY_REPORTS ? gravest + 1 : gravest;
  return Math.min(3, Math.max(pressed, held || appealed ? 2 : 1)) as Urgency;
};
