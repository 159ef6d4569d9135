import type { Stance } from '@folkmoot/discussion-domain';
import type { Instant } from '@folkmoot/kernel';
import type { DecisionAction, DecisionReason } from '@folkmoot/moderation-domain';

/** The newest version of the format that this Folkmoot reads, and the one that it writes. */
export const ARCHIVE_VERSION = 1;

/** Something that was done once, and why. */
export interface Done {
  readonly at: Instant;
  readonly reason: string;
}

/** From a code point (inclusive) to another (exclusive). */
export type Range = readonly [start: number, end: number];

/** Done by a decision that is in the archive, or by whoever ran the conversation before. */
export type Moderated<More = unknown> = { readonly decision: string } | (Done & More);

export interface HeaderLine {
  readonly kind: 'archive';
  readonly format: 'folkmoot';
  readonly version: number;
}
export interface ConsultationLine {
  readonly kind: 'consultation';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly background: string;
  readonly organisation: string;
  readonly attribution?: string;
  readonly publishedAt?: Instant;
  readonly opensAt?: Instant;
  /** As it was planned, with extensions. */
  readonly closesAt?: Instant;
  readonly closedEarly?: Done;
  readonly withdrawn?: Done;
  readonly outcome?: { readonly at: Instant; readonly text: string };
}
export interface TimelineLine {
  readonly kind: 'timeline';
  readonly id: string;
  readonly title: string;
  /** A day. */
  readonly date: string;
  readonly link?: string;
}
export interface DiscussionLine {
  readonly kind: 'discussion';
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly prompts: readonly string[];
  readonly hosts: readonly string[];
  readonly safetyNotice: string;
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
  readonly officialsMayAnswerAfterClosing: boolean;
  readonly holdFirst?: true;
  readonly paused?: Done;
}
export interface MemberLine {
  readonly kind: 'member';
  readonly id: string;
  /** Absent: a former member. */
  readonly name?: string;
  /** Whom an official speaks for in this consultation. */
  readonly organisation?: string;
}
export interface CommentLine {
  readonly kind: 'comment';
  readonly id: string;
  readonly discussion: string;
  readonly author: string;
  /** Whom an official spoke for here. */
  readonly organisation?: string;
  readonly replyTo?: string;
  readonly postedAt: Instant;
  /** Absent in what was withdrawn or erased. */
  readonly text?: string;
  readonly editedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly erased?: {
    readonly at: Instant;
    readonly why: 'author-forgotten' | 'administrator';
    readonly reason?: string;
  };
  readonly held?: true;
  readonly hidden?: Moderated;
  readonly redacted?: Moderated<{ readonly ranges: readonly Range[] }>;
  readonly threadClosed?: Moderated;
}
export interface StanceLine {
  readonly kind: 'stance';
  readonly comment: string;
  readonly member: string;
  readonly stance: Stance;
  readonly at: Instant;
}
export interface JudgementPart {
  readonly by: string;
  readonly at: Instant;
  readonly outcome: 'upheld' | 'overturned';
  readonly statement?: string;
}
export interface AppealPart {
  readonly id: string;
  readonly at: Instant;
  readonly text?: string;
  readonly judged?: JudgementPart;
}
export interface DecisionLine {
  readonly kind: 'decision';
  readonly id: string;
  readonly comment: string;
  readonly by: string;
  readonly at: Instant;
  readonly action: DecisionAction;
  readonly reason: DecisionReason;
  readonly statement?: string;
  readonly ranges?: readonly Range[];
  /** It had no effect, because of what had happened to the comment meanwhile. */
  readonly missed?: 'text-changed' | 'erased';
  readonly appeal?: AppealPart;
}
export interface EndLine {
  readonly kind: 'end';
  readonly timeline: number;
  readonly discussion: number;
  readonly member: number;
  readonly comment: number;
  readonly stance: number;
  readonly decision: number;
}

/** What stands between the first line and the last. */
export type BodyLine =
  ConsultationLine | TimelineLine | DiscussionLine | MemberLine | CommentLine | StanceLine | DecisionLine;
export type ArchiveLine = HeaderLine | BodyLine | EndLine;
export type Kind = ArchiveLine['kind'];

/** The order in which the kinds stand; `end` counts those from `timeline` on. */
export const KINDS = [
  'archive',
  'consultation',
  'timeline',
  'discussion',
  'member',
  'comment',
  'stance',
  'decision',
  'end',
] as const satisfies readonly Kind[];

export type Counted = Exclude<keyof EndLine, 'kind'>;
export const COUNTED = ['timeline', 'discussion', 'member', 'comment', 'stance', 'decision'] as const;
