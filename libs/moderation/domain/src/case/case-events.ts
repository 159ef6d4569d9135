import type { DomainEvent, EventShapes, Instant } from '@folkmoot/kernel';
import type { DecisionReason, ReportReason } from './reasons.js';

/** Where the questioned comment stands. A case has the id of its comment. */
export interface CaseIds {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
  /** The comment at the top of its thread. */
  readonly topId: string;
  readonly authorId: string;
}

/** A part of a text: in Unicode code points from its beginning, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What an automatic check noticed; where, never what: the words are the comment's. */
export interface Finding {
  /** Which check: `links`, `personal-details`… */
  readonly check: string;
  /** What exactly: `phone`. */
  readonly kind?: string;
  readonly urgency: 1 | 2 | 3;
  readonly ranges?: readonly TextRange[];
}

export const DECISION_ACTIONS = [
  'keep',
  'hide',
  'redact',
  'restore',
  'close-thread',
  'reopen-thread',
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** Notes, statements and appeals are absent once they were erased. */
export type CaseEvent =
  | DomainEvent<
      'comment-reported',
      CaseIds & {
        readonly reportId: string;
        /** Who reports; the note is encrypted with their key. */
        readonly memberId: string;
        readonly reason: ReportReason;
        readonly note?: string;
        readonly reportedAt: Instant;
      }
    >
  | DomainEvent<
      'comment-checked',
      CaseIds & {
        readonly findings: readonly Finding[];
        /** It is not public before it was decided on. */
        readonly held: boolean;
        /** How many edits the text had that was checked. */
        readonly textRevision: number;
        readonly checkedAt: Instant;
      }
    >
  /** What happened to a comment that has a case, so that a decision on what has changed is noticed. */
  | DomainEvent<
      'comment-changed',
      CaseIds & {
        readonly what: 'edited' | 'withdrawn' | 'brought-back' | 'erased';
        readonly textRevision: number;
        readonly changedAt: Instant;
      }
    >
  | DomainEvent<'case-taken', CaseIds & { readonly moderatorId: string; readonly until: Instant }>
  | DomainEvent<'case-released', CaseIds & { readonly moderatorId: string }>
  | DomainEvent<
      'decision-made',
      CaseIds & {
        readonly decisionId: string;
        readonly moderatorId: string;
        readonly action: DecisionAction;
        readonly reason: DecisionReason;
        /** To the author, encrypted with the author's key. */
        readonly statement?: string;
        readonly ranges?: readonly TextRange[];
        readonly textRevision: number;
        readonly waitingSince?: Instant;
        readonly decidedAt: Instant;
      }
    >
  | DomainEvent<'decision-took-effect', CaseIds & { readonly decisionId: string; readonly at: Instant }>
  | DomainEvent<
      'decision-missed',
      CaseIds & { readonly decisionId: string; readonly why: 'text-changed' | 'erased'; readonly at: Instant }
    >
  | DomainEvent<
      'appeal-lodged',
      CaseIds & {
        readonly appealId: string;
        readonly decisionId: string;
        /** Encrypted with the author's key. */
        readonly text?: string;
        readonly appealedAt: Instant;
      }
    >
  | DomainEvent<
      'appeal-judged',
      CaseIds & {
        readonly appealId: string;
        readonly decisionId: string;
        readonly moderatorId: string;
        /** Whether the decision stands. */
        readonly outcome: 'upheld' | 'overturned';
        readonly statement?: string;
        readonly judgedAt: Instant;
      }
    >;

const nothingPersonal = { version: 1, personal: [] } as const;
export const caseShapes: EventShapes<CaseEvent> = {
  'comment-reported': { version: 1, personal: ['note'] },
  'comment-checked': nothingPersonal,
  'comment-changed': nothingPersonal,
  'case-taken': nothingPersonal,
  'case-released': nothingPersonal,
  'decision-made': { version: 1, personal: ['statement'] },
  'decision-took-effect': nothingPersonal,
  'decision-missed': nothingPersonal,
  'appeal-lodged': { version: 1, personal: ['text'] },
  'appeal-judged': { version: 1, personal: ['statement'] },
};

/** Whose key protects what is personal: whoever reports for a note, else the author. */
export const caseSubject = (data: CaseEvent['data']): string =>
  `member:${'memberId' in data ? data.memberId : data.authorId}`;
