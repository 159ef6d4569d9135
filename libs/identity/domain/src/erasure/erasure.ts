import {
  type Decider,
  type DomainEvent,
  type EventShapes,
  type Instant,
  unreachable,
} from '@folkmoot/kernel';
import type { Words } from '../member/member-events.js';

/** What becomes of a wish to be forgotten: every context says once it holds nothing more, and then it is done. */
export const erasureRejections = {
  'erasure-unknown': { kind: 'not-found', title: 'There is no such erasure' },
} as const;

/** Every context that holds anything of members. */
export const ERASING_CONTEXTS = ['identity', 'discussion', 'moderation', 'analytics'] as const;
export type ErasingContext = (typeof ERASING_CONTEXTS)[number];

/** A line of the receipt: what there was, and how many of it. */
export interface ErasedItem {
  readonly what: string;
  readonly count: number;
}

export type ErasureRequested = DomainEvent<
  'erasure-requested',
  {
    readonly memberId: string;
    readonly words: Words;
    /** Who has to confirm. */
    readonly contexts: readonly ErasingContext[];
    readonly requestedAt: Instant;
  }
>;
/** What identity held before it erased anything: once it has begun, nobody can count that any more. */
export type ErasureSurveyed = DomainEvent<
  'erasure-surveyed',
  { readonly found: readonly ErasedItem[]; readonly surveyedAt: Instant }
>;
export type ErasureConfirmed = DomainEvent<
  'erasure-confirmed',
  { readonly context: ErasingContext; readonly erased: readonly ErasedItem[]; readonly confirmedAt: Instant }
>;
export type ErasureCompleted = DomainEvent<'erasure-completed', { readonly completedAt: Instant }>;
export type ErasureEvent = ErasureRequested | ErasureSurveyed | ErasureConfirmed | ErasureCompleted;

export const erasureShapes: EventShapes<ErasureEvent> = {
  'erasure-requested': { version: 1, personal: [] },
  'erasure-surveyed': { version: 1, personal: [] },
  'erasure-confirmed': { version: 1, personal: [] },
  'erasure-completed': { version: 1, personal: [] },
};

export interface ErasureState {
  readonly requested?: ErasureRequested['data'];
  /** What identity held. */
  readonly found?: readonly ErasedItem[];
  readonly confirmed: readonly ErasureConfirmed['data'][];
  readonly completedAt?: Instant;
}

const evolve = (state: ErasureState, event: ErasureEvent): ErasureState => {
  switch (event.type) {
    case 'erasure-requested':
      return { ...state, requested: event.data };
    case 'erasure-surveyed':
      return { ...state, found: event.data.found };
    case 'erasure-confirmed':
      return { ...state, confirmed: [...state.confirmed, event.data] };
    case 'erasure-completed':
      return { ...state, completedAt: event.data.completedAt };
    default:
      return unreachable(event);
  }
};

export interface RequestErasure {
  readonly type: 'request-erasure';
  readonly memberId: string;
  readonly words: Words;
  readonly at: Instant;
}
/** Before identity erases anything. The first one counts: a later one may see what is left of a half erasure. */
export interface SurveyErasure {
  readonly type: 'survey-erasure';
  readonly found: readonly ErasedItem[];
  readonly at: Instant;
}
/** May come before the request, which has another way. */
export interface ConfirmErasure {
  readonly type: 'confirm-erasure';
  readonly context: ErasingContext;
  readonly erased: readonly ErasedItem[];
  readonly confirmedAt: Instant;
  readonly at: Instant;
}
export type ErasureCommand = RequestErasure | SurveyErasure | ConfirmErasure;

const hasConfirmed = ({ confirmed }: ErasureState, context: ErasingContext): boolean =>
  confirmed.some((one) => one.context === context);

const completedWith = (state: ErasureState, event: ErasureEvent, completedAt: Instant): ErasureEvent[] => {
  const next = evolve(state, event);
  const done = next.requested?.contexts.every((context) => hasConfirmed(next, context));
  return done ? [event, { type: 'erasure-completed', data: { completedAt } }] : [event];
};

const decide = (command: ErasureCommand, state: ErasureState): ErasureEvent[] => {
  switch (command.type) {
    case 'request-erasure': {
      if (state.requested) return [];
      const { memberId, words, at } = command;
      const data = { memberId, words, contexts: ERASING_CONTEXTS, requestedAt: at };
      return completedWith(state, { type: 'erasure-requested', data }, at);
    }
    case 'survey-erasure': {
      if (state.found || hasConfirmed(state, 'identity')) return [];
      return [{ type: 'erasure-surveyed', data: { found: command.found, surveyedAt: command.at } }];
    }
    case 'confirm-erasure': {
      const { context, erased, confirmedAt, at } = command;
      if (hasConfirmed(state, context)) return [];
      const data = { context, erased, confirmedAt };
      return completedWith(state, { type: 'erasure-confirmed', data }, at);
    }
    default:
      return unreachable(command);
  }
};

export const erasure: Decider<ErasureCommand, ErasureEvent, ErasureState> = {
  initial: { confirmed: [] },
  decide,
  evolve,
};
