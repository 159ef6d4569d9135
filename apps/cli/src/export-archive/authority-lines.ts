import {
  type ConsultationEvent,
  discussion as discussionDecider,
  type DiscussionEvent,
} from '@folkmoot/discussion-domain';
import type { Recorded } from '@folkmoot/event-sourcing';
import { fold } from '@folkmoot/kernel';
import type { ConsultationLine, DiscussionLine, Done, TimelineLine } from '../archive/archive-lines.js';

/** The texts, dates and outcome as they stand; how they came to be stays in the log. */
export const consultationLine = (events: readonly Recorded<ConsultationEvent>[]): ConsultationLine => {
  let line: ConsultationLine | undefined;
  const change = (part: Partial<ConsultationLine>): void => {
    if (line) line = { ...line, ...part };
  };
  for (const { event, stored } of events) {
    const at = stored.metadata.occurredAt;
    switch (event.type) {
      case 'consultation-drafted': {
        const { consultationId: id, ...text } = event.data;
        line = { kind: 'consultation', id, ...text };
        break;
      }
      case 'consultation-revised': {
        const { consultationId: _, ...text } = event.data;
        change({ attribution: undefined, ...text });
        break;
      }
      case 'consultation-published':
        change({ publishedAt: at, opensAt: event.data.opensAt, closesAt: event.data.closesAt });
        break;
      case 'consultation-extended':
        change({ closesAt: event.data.closesAt });
        break;
      case 'consultation-closed-early':
        change({ closedEarly: { at: event.data.closedAt, reason: event.data.reason } });
        break;
      case 'consultation-withdrawn':
        change({ withdrawn: { at: event.data.withdrawnAt, reason: event.data.reason } });
        break;
      case 'outcome-published':
        change({ outcome: { at, text: event.data.text } });
        break;
      case 'timeline-entry-added':
      case 'timeline-entry-removed':
    }
  }
  if (!line) throw new TypeError('A consultation begins with its draft');
  return line;
};

/** By their day; those of one day as they were added. */
export const timelineLines = (events: readonly Recorded<ConsultationEvent>[]): readonly TimelineLine[] => {
  const entries = new Map<string, TimelineLine>();
  for (const { event } of events) {
    if (event.type === 'timeline-entry-added') {
      const { entryId: id, title, date, link } = event.data;
      entries.set(id, { kind: 'timeline', id, title, date, ...(link !== undefined && { link }) });
    }
    if (event.type === 'timeline-entry-removed') entries.delete(event.data.entryId);
  }
  return [...entries.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

export const discussionLine = (events: readonly Recorded<DiscussionEvent>[]): DiscussionLine => {
  const state = fold(
    discussionDecider,
    events.map(({ event }) => event),
  );
  if (state.situation === 'unknown') throw new TypeError('A discussion begins with its start');
  const { discussionId: id, settings, situation } = state;
  const { holdFirst, ...others } = settings;
  const paused = situation === 'paused' ? lastPause(events) : undefined;
  return { kind: 'discussion', id, ...others, ...(holdFirst && { holdFirst }), ...(paused && { paused }) };
};

const lastPause = (events: readonly Recorded<DiscussionEvent>[]): Done | undefined => {
  const last = events.findLast(({ event }) => event.type === 'discussion-paused');
  if (last?.event.type !== 'discussion-paused') return undefined;
  return { at: last.stored.metadata.occurredAt, reason: last.event.data.reason };
};
