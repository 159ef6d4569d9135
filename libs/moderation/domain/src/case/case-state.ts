import type { Instant } from '@folkmoot/kernel';
import type { CaseEvent, CaseIds, DecisionAction, Finding, TextRange } from './case-events.js';
import type { DecisionReason, ReportReason } from './reasons.js';
import type { UrgencyFacts } from './urgency.js';

/** How a comment stands for everybody: the last thing that took it away, if anything did. */
export type CommentStanding = 'standing' | 'held' | 'redacted' | 'hidden' | 'withdrawn' | 'erased';

export interface Report {
  readonly reportId: string;
  readonly memberId: string;
  readonly reason: ReportReason;
}

export interface Decision {
  readonly decisionId: string;
  readonly moderatorId: string;
  readonly action: DecisionAction;
  readonly reason: DecisionReason;
  readonly ranges?: readonly TextRange[];
  readonly textRevision: number;
  readonly decidedAt: Instant;
  /** It undid another one because of an appeal, so it answers nobody else. */
  readonly ofAppeal?: true;
  /** What it settled, as long as nobody knows whether it was carried out. */
  readonly settled?: Waiting;
}

export interface Appeal {
  readonly appealId: string;
  readonly decisionId: string;
  readonly outcome?: 'upheld' | 'overturned';
  readonly judgedBy?: string;
  readonly judgedAt?: Instant;
}

/** A moderator works on it, until then at the latest. */
export interface Lease {
  readonly moderatorId: string;
  readonly until: Instant;
}

/** Something that a moderator must have seen before deciding. Taking a case changes nothing about it. */
export interface CaseChange {
  /** Which event of the case's stream, from 0. */
  readonly revision: number;
  readonly type: CaseEvent['type'];
  readonly at: Instant;
  readonly by?: string;
}

/** What has come since the last decision that was carried out. */
export interface Waiting extends UrgencyFacts {
  /** The first of it. */
  readonly since: Instant;
  /** A decision could not be carried out, so it waits again. */
  readonly missed?: 'text-changed' | 'erased';
}

interface CaseFile extends CaseIds {
  /** Of its last event. */
  readonly revision: number;
  readonly changes: readonly CaseChange[];
  readonly reports: readonly Report[];
  /** What the last check found. */
  readonly findings: readonly Finding[];
  readonly lease?: Lease;
  /** Without those that could not be carried out, oldest first. */
  readonly decisions: readonly Decision[];
  readonly effects: readonly string[];
  readonly appeals: readonly Appeal[];
  /** By its author, who may bring it back. */
  readonly withdrawn: boolean;
  readonly erased: boolean;
}

export type BegunCase =
  | (CaseFile & { readonly situation: 'settled' })
  | (CaseFile & { readonly situation: 'waiting'; readonly waiting: Waiting });

export type ModerationCase = { readonly situation: 'none' } | BegunCase;
