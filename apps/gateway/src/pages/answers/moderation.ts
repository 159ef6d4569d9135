import type { Page } from './consultation.js';

/** What the moderation service answers, as far as pages show it. */

export interface Notice {
  readonly id: string;
  readonly kind: 'decision' | 'warning' | 'suspension' | 'suspension-lifted';
  readonly at: string;
  readonly reason: string;
  /** Null where none was given, and once it was erased. */
  readonly statement: string | null;
  readonly commentId: string | null;
  /** The first words of the comment; null where they cannot be shown. */
  readonly beginning: string | null;
  readonly action: string | null;
  /** Whether a decision was carried out; `missed`: it could not be. */
  readonly effect: 'pending' | 'done' | 'missed' | null;
  /** Of a suspension. */
  readonly until: string | null;
  readonly appealUntil: string | null;
  readonly appeal: {
    readonly text: string | null;
    readonly appealedAt: string;
    readonly outcome: 'upheld' | 'overturned' | null;
    readonly statement: string | null;
  } | null;
}
export type NoticePage = Page<Notice>;

export interface OwnReport {
  readonly id: string;
  readonly commentId: string;
  readonly beginning: string | null;
  readonly reason: string;
  readonly note?: string | null;
  readonly reportedAt: string;
  readonly ended: {
    readonly action: string;
    readonly reason: string;
    readonly decidedAt: string;
    readonly overturned: boolean;
  } | null;
}
export type OwnReportPage = Page<OwnReport>;

export interface ModerationNumbers {
  readonly reports: readonly { readonly reason: string; readonly count: number }[];
  readonly cases: number;
  readonly decisions: readonly { readonly action: string; readonly reason: string; readonly count: number }[];
  /** Times in minutes. */
  readonly timeTaken: {
    readonly decisions: number;
    readonly median: number | null;
    readonly ninetieth: number | null;
  };
  readonly appeals: { readonly lodged: number; readonly upheld: number; readonly overturned: number };
  /** Decisions that could not be carried out. */
  readonly missed: number;
  readonly warnings: number;
  readonly suspensions: number;
  readonly open: number;
}
