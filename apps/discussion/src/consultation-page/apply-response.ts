import type { Workspace } from '@folkmoot/event-sourcing';
import type { Position } from '@folkmoot/kernel';
import {
  consultationDocuments,
  discussionDocuments,
  participationIdOf,
  participations,
} from './consultation-document.js';
import type { ResponseEvent } from './page-events.js';

/** Counts a comment, a reply or a stance. A changed stance is no new response. */
export const applyResponse = (event: ResponseEvent, position: Position, documents: Workspace): void => {
  const { consultationId, discussionId } = event.data;
  const memberId = event.type === 'comment-posted' ? event.data.authorId : event.data.memberId;
  const isNew = event.type === 'comment-posted' || event.data.previous === undefined;
  const newTo = (placeId: string): number => {
    const id = participationIdOf(memberId, placeId);
    // Whoever has taken part before is not written again.
    if (!documents.get(participations, id)) documents.update(participations, id, () => ({ since: position }));
    return documents.get(participations, id)?.since === position ? 1 : 0;
  };
  const inConsultation = newTo(consultationId);
  const inDiscussion = newTo(discussionId);
  documents.update(
    consultationDocuments,
    consultationId,
    (current) =>
      current && {
        ...current,
        responses: current.responses + (isNew ? 1 : 0),
        participants: current.participants + inConsultation,
      },
  );
  documents.update(
    discussionDocuments,
    discussionId,
    (current) =>
      current && {
        ...current,
        [responseKindOf(event)]: current[responseKindOf(event)] + (isNew ? 1 : 0),
        participants: current.participants + inDiscussion,
      },
  );
};

const responseKindOf = (event: ResponseEvent): 'comments' | 'replies' | 'stances' =>
  event.type === 'stance-taken' ? 'stances' : event.data.inReplyTo ? 'replies' : 'comments';
