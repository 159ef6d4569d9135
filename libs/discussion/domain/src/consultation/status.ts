import type { Instant } from '@folkmoot/kernel';
import { phaseAt, type Window } from './window.js';

export type ConsultationStatus = 'draft' | 'upcoming' | 'open' | 'closed' | 'withdrawn';

/** What the status follows from; read models keep just this. */
export type StatusFacts =
  | { readonly situation: 'draft' | 'withdrawn' }
  | { readonly situation: 'published'; readonly window: Window };

/** A consultation opens and closes by the clock: no event says so. */
export const statusAt = (facts: StatusFacts, now: Instant): ConsultationStatus =>
  facts.situation === 'published' ? phaseAt(facts.window, now) : facts.situation;
