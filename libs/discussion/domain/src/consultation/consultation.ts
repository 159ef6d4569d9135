import {
  type Decider,
  type DomainEvent,
  type EventShapes,
  type Instant,
  rejecting,
  unreachable,
} from '@folkmoot/kernel';
import { isSameContent } from '../same-content.js';
import type { Window } from './window.js';

export const consultationRejections = {
  'consultation-not-found': { kind: 'not-found', title: 'There is no such consultation' },
  'consultation-exists': { kind: 'conflict', title: 'There is a consultation under this id' },
  'consultation-already-published': { kind: 'conflict', title: 'The consultation is published already' },
  'consultation-not-published': { kind: 'conflict', title: 'The consultation is not published yet' },
  'consultation-not-open': { kind: 'conflict', title: 'The consultation is not open' },
  'consultation-not-closed': {
    kind: 'conflict',
    title: 'An outcome comes after the consultation has closed',
  },
  'consultation-closed': { kind: 'conflict', title: 'The consultation has closed' },
  'consultation-withdrawn': { kind: 'conflict', title: 'The consultation was withdrawn' },
  'window-invalid': { kind: 'invalid', title: 'It has to close after it opens, and in the future' },
  'extension-too-early': {
    kind: 'invalid',
    title: 'An extension has to end later than the closing time so far',
  },
  'timeline-entry-not-found': { kind: 'not-found', title: 'The timeline has no such entry' },
} as const;
const reject = rejecting(consultationRejections);

/** What the authority writes about its plan. */
export interface ConsultationText {
  readonly title: string;
  readonly summary: string;
  readonly background: string;
  readonly organisation: string;
  /** Where it comes from and under which licence, for what was imported. */
  readonly attribution?: string;
}

export interface TimelineEntry {
  readonly entryId: string;
  readonly title: string;
  /** A day, `2026-11-24`: plans are made in days. */
  readonly date: string;
  readonly link?: string;
}

export type ConsultationEvent =
  | DomainEvent<'consultation-drafted', ConsultationText & { readonly consultationId: string }>
  | DomainEvent<'consultation-revised', ConsultationText & { readonly consultationId: string }>
  | DomainEvent<'consultation-published', Window & { readonly consultationId: string }>
  | DomainEvent<'consultation-extended', { readonly consultationId: string; readonly closesAt: Instant }>
  | DomainEvent<
      'consultation-closed-early',
      { readonly consultationId: string; readonly closedAt: Instant; readonly reason: string }
    >
  | DomainEvent<
      'consultation-withdrawn',
      { readonly consultationId: string; readonly withdrawnAt: Instant; readonly reason: string }
    >
  | DomainEvent<'timeline-entry-added', TimelineEntry & { readonly consultationId: string }>
  | DomainEvent<'timeline-entry-removed', { readonly consultationId: string; readonly entryId: string }>
  | DomainEvent<'outcome-published', { readonly consultationId: string; readonly text: string }>;

const authorityText = { version: 1, personal: [] } as const;
export const consultationShapes: EventShapes<ConsultationEvent> = {
  'consultation-drafted': authorityText,
  'consultation-revised': authorityText,
  'consultation-published': authorityText,
  'consultation-extended': authorityText,
  'consultation-closed-early': authorityText,
  'consultation-withdrawn': authorityText,
  'timeline-entry-added': authorityText,
  'timeline-entry-removed': authorityText,
  'outcome-published': authorityText,
};

interface Described {
  readonly text: ConsultationText;
  readonly timeline: readonly string[];
}

export type Consultation =
  | { readonly situation: 'unknown' }
  | ({ readonly situation: 'draft' } & Described)
  | ({ readonly situation: 'published'; readonly window: Window; readonly outcome?: string } & Described)
  | ({ readonly situation: 'withdrawn' } & Described);

const evolve = (state: Consultation, event: ConsultationEvent): Consultation => {
  if (event.type === 'consultation-drafted') {
    const { consultationId: _, ...text } = event.data;
    return { situation: 'draft', text, timeline: [] };
  }
  if (state.situation === 'unknown') return state;
  switch (event.type) {
    case 'consultation-revised': {
      const { consultationId: _, ...text } = event.data;
      return { ...state, text };
    }
    case 'consultation-published': {
      const { opensAt, closesAt } = event.data;
      return {
        situation: 'published',
        text: state.text,
        timeline: state.timeline,
        window: { opensAt, closesAt },
      };
    }
    case 'consultation-extended':
      return closingAt(state, event.data.closesAt);
    case 'consultation-closed-early':
      return closingAt(state, event.data.closedAt);
    case 'consultation-withdrawn':
      return { situation: 'withdrawn', text: state.text, timeline: state.timeline };
    case 'timeline-entry-added':
      return { ...state, timeline: [...state.timeline, event.data.entryId] };
    case 'timeline-entry-removed':
      return { ...state, timeline: state.timeline.filter((id) => id !== event.data.entryId) };
    case 'outcome-published':
      return state.situation === 'published' ? { ...state, outcome: event.data.text } : state;
    default:
      return unreachable(event);
  }
};

const closingAt = (state: Consultation, closesAt: Instant): Consultation =>
  state.situation === 'published' ? { ...state, window: { ...state.window, closesAt } } : state;

export type ConsultationCommand = { readonly consultationId: string; readonly now: Instant } & (
  | { readonly type: 'draft-consultation'; readonly text: ConsultationText }
  | { readonly type: 'revise-consultation'; readonly text: ConsultationText }
  | { readonly type: 'publish-consultation'; readonly window: Window }
  | { readonly type: 'extend-consultation'; readonly closesAt: Instant }
  | { readonly type: 'close-consultation-early'; readonly reason: string }
  | { readonly type: 'withdraw-consultation'; readonly reason: string }
  | { readonly type: 'add-timeline-entry'; readonly entry: TimelineEntry }
  | { readonly type: 'remove-timeline-entry'; readonly entryId: string }
  | { readonly type: 'publish-outcome'; readonly text: string }
);

const decide = (command: ConsultationCommand, state: Consultation): ConsultationEvent[] => {
  const { consultationId, now } = command;
  if (command.type === 'draft-consultation') {
    if (state.situation !== 'unknown') throw reject('consultation-exists', { consultationId });
    return [{ type: 'consultation-drafted', data: { consultationId, ...command.text } }];
  }
  if (state.situation === 'unknown') throw reject('consultation-not-found', { consultationId });
  if (state.situation === 'withdrawn') {
    if (command.type === 'withdraw-consultation') return [];
    throw reject('consultation-withdrawn', { consultationId });
  }
  switch (command.type) {
    case 'revise-consultation':
      if (isSameContent(command.text, state.text)) return [];
      return [{ type: 'consultation-revised', data: { consultationId, ...command.text } }];
    case 'publish-consultation': {
      const { opensAt, closesAt } = command.window;
      if (state.situation === 'published') {
        if (isSameContent(command.window, state.window)) return [];
        throw reject('consultation-already-published', { consultationId });
      }
      if (closesAt <= opensAt || closesAt <= now) throw reject('window-invalid', { opensAt, closesAt });
      return [{ type: 'consultation-published', data: { consultationId, opensAt, closesAt } }];
    }
    case 'extend-consultation': {
      const { closesAt } = published(state, consultationId).window;
      if (closesAt <= now) throw reject('consultation-closed', { closedAt: closesAt });
      if (command.closesAt === closesAt) return [];
      if (command.closesAt < closesAt) throw reject('extension-too-early', { closesAt });
      return [{ type: 'consultation-extended', data: { consultationId, closesAt: command.closesAt } }];
    }
    case 'close-consultation-early': {
      const { opensAt, closesAt } = published(state, consultationId).window;
      if (now < opensAt || closesAt <= now) throw reject('consultation-not-open', { opensAt, closesAt });
      return [
        {
          type: 'consultation-closed-early',
          data: { consultationId, closedAt: now, reason: command.reason },
        },
      ];
    }
    case 'withdraw-consultation':
      // A draft was never public, and what is withdrawn stays readable to all.
      published(state, consultationId);
      return [
        {
          type: 'consultation-withdrawn',
          data: { consultationId, withdrawnAt: now, reason: command.reason },
        },
      ];
    case 'add-timeline-entry':
      if (state.timeline.includes(command.entry.entryId)) return [];
      return [{ type: 'timeline-entry-added', data: { consultationId, ...command.entry } }];
    case 'remove-timeline-entry': {
      const { entryId } = command;
      if (!state.timeline.includes(entryId)) throw reject('timeline-entry-not-found', { entryId });
      return [{ type: 'timeline-entry-removed', data: { consultationId, entryId } }];
    }
    case 'publish-outcome': {
      const { window, outcome } = published(state, consultationId);
      if (now < window.closesAt) throw reject('consultation-not-closed', { closesAt: window.closesAt });
      if (outcome === command.text) return [];
      return [{ type: 'outcome-published', data: { consultationId, text: command.text } }];
    }
    default:
      return unreachable(command);
  }
};

const published = (state: Consultation, consultationId: string) => {
  if (state.situation !== 'published') throw reject('consultation-not-published', { consultationId });
  return state;
};

export const consultation: Decider<ConsultationCommand, ConsultationEvent, Consultation> = {
  initial: { situation: 'unknown' },
  decide,
  evolve,
};
