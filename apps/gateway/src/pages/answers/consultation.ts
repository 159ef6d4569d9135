/** What the discussion service answers about consultations and discussions, as far as pages show it. */

export type ConsultationStatus = 'draft' | 'upcoming' | 'open' | 'closed' | 'withdrawn';

export interface ConsultationSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly organisation: string;
  readonly status: ConsultationStatus;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly responses: number;
  readonly participants: number;
}

export interface TimelineEntry {
  readonly entryId: string;
  readonly title: string;
  /** A day: `2026-11-24`. */
  readonly date: string;
  readonly link?: string;
}

export interface Consultation extends ConsultationSummary {
  readonly background: string;
  readonly attribution: string | null;
  readonly timeline: readonly TimelineEntry[];
  readonly outcome: string | null;
  readonly closedEarlyBecause: string | null;
  readonly withdrawnBecause: string | null;
  readonly discussions: readonly DiscussionSummary[];
}

export type Phase = 'hidden' | 'upcoming' | 'open' | 'paused' | 'closed';

export interface DiscussionSummary {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly prompts: readonly string[];
  readonly hosts: readonly Host[];
  readonly safetyNotice: string;
  readonly phase: Phase;
  readonly pausedBecause: string | null;
  /** Null as long as nobody knows: in a draft. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly officialsMayAnswerAfterClosing: boolean;
  /** Comments are public only once a moderator has looked at them. */
  readonly holdFirst: boolean;
  readonly comments: number;
  readonly replies: number;
  readonly stances: number;
  readonly participants: number;
}

export interface Host {
  readonly id: string;
  readonly name: string | null;
  readonly organisation: string | null;
}

export interface Discussion extends DiscussionSummary {
  readonly consultation: {
    readonly id: string;
    readonly title: string;
    readonly status: ConsultationStatus;
  };
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}
