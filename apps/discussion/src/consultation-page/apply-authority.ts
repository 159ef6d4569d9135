import type { ConsultationEvent, DiscussionEvent } from '@folkmoot/discussion-domain';
import type { Content, Workspace } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import {
  type ConsultationDocument,
  consultationDocuments,
  type DiscussionDocument,
  discussionDocuments,
  discussionOrdinals,
} from './consultation-document.js';
import type { AuthorityEvent } from './page-events.js';

/** What the authority does to its consultations and discussions. */
export const applyAuthority = (event: AuthorityEvent, documents: Workspace): void => {
  switch (event.type) {
    case 'consultation-drafted': {
      const { consultationId, ...text } = event.data;
      return documents.update(consultationDocuments, consultationId, () => ({
        ...text,
        situation: 'draft' as const,
        opensAt: '',
        closesAt: '',
        timeline: [],
        responses: 0,
        participants: 0,
      }));
    }
    case 'discussion-started': {
      const { discussionId, consultationId, ...settings } = event.data;
      const before = documents.get(discussionOrdinals, consultationId)?.discussions ?? 0;
      documents.update(discussionDocuments, discussionId, () => ({
        ...settings,
        consultationId,
        ordinal: before + 1,
        comments: 0,
        replies: 0,
        stances: 0,
        participants: 0,
      }));
      return documents.update(discussionOrdinals, consultationId, () => ({ discussions: before + 1 }));
    }
    case 'discussion-revised':
    case 'discussion-paused':
    case 'discussion-resumed':
      return documents.update(
        discussionDocuments,
        event.data.discussionId,
        (current) => current && changeDiscussion(current, event),
      );
    default:
      return documents.update(
        consultationDocuments,
        event.data.consultationId,
        (current) => current && changeConsultation(current, event),
      );
  }
};

/** Entries of one day stay in the order in which they were added. */
const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const changeDiscussion = (
  current: DiscussionDocument,
  event: Exclude<DiscussionEvent, { type: 'discussion-started' }>,
): Content<DiscussionDocument> => {
  const { pausedBecause: _, ...running } = current;
  switch (event.type) {
    case 'discussion-revised': {
      const { discussionId: _id, ...settings } = event.data;
      const { opensAt: _opens, closesAt: _closes, holdFirst: _hold, ...others } = current;
      return { ...others, ...settings };
    }
    case 'discussion-paused':
      return { ...running, pausedBecause: event.data.reason };
    case 'discussion-resumed':
      return running;
    default:
      return unreachable(event);
  }
};

const changeConsultation = (
  current: ConsultationDocument,
  event: Exclude<ConsultationEvent, { type: 'consultation-drafted' }>,
): Content<ConsultationDocument> => {
  switch (event.type) {
    case 'consultation-revised': {
      const { consultationId: _id, ...text } = event.data;
      return { ...current, ...text };
    }
    case 'consultation-published': {
      const { opensAt, closesAt } = event.data;
      return { ...current, situation: 'published', opensAt, closesAt };
    }
    case 'consultation-extended':
      return { ...current, closesAt: event.data.closesAt };
    case 'consultation-closed-early':
      return { ...current, closesAt: event.data.closedAt, closedEarlyBecause: event.data.reason };
    case 'consultation-withdrawn':
      return { ...current, situation: 'withdrawn', withdrawnBecause: event.data.reason };
    case 'timeline-entry-added': {
      const { consultationId: _id, ...entry } = event.data;
      return {
        ...current,
        timeline: [...current.timeline, entry].sort((a, b) => byDay(a.date, b.date)),
      };
    }
    case 'timeline-entry-removed':
      return {
        ...current,
        timeline: current.timeline.filter(({ entryId }) => entryId !== event.data.entryId),
      };
    case 'outcome-published':
      return { ...current, outcome: event.data.text };
    default:
      return unreachable(event);
  }
};
