import type { CommentEvent, StanceEvent } from '@folkmoot/discussion-domain';
import { readModel } from '@folkmoot/event-sourcing';
import type { DiscussionCodecs } from '../streams.js';
import { applyAuthority } from './apply-authority.js';
import { applyResponse } from './apply-response.js';
import type { AuthorityEvent } from './page-events.js';
import {
  consultationDocuments,
  discussionDocuments,
  discussionOrdinals,
  participationIdOf,
  participations,
} from './consultation-document.js';

/** Who takes part with this event; undefined if it is no act of taking part. */
const participantOf = (event: AuthorityEvent | CommentEvent | StanceEvent): string | undefined =>
  event.type === 'comment-posted'
    ? event.data.authorId
    : event.type === 'stance-taken'
      ? event.data.memberId
      : undefined;

/** Consultations and their discussions as pages show them, with the numbers of responses and participants. */
export const consultationPageModel = (codecs: DiscussionCodecs) =>
  readModel<AuthorityEvent | CommentEvent | StanceEvent>({
    name: 'consultation-page',
    version: 1,
    collections: [consultationDocuments, discussionDocuments, discussionOrdinals, participations],
    codecs: [codecs.consultation, codecs.discussion, codecs.comment, codecs.stance],

    touches({ event }) {
      const { consultationId } = event.data;
      const consultation = { collection: consultationDocuments, id: consultationId };
      if (!('discussionId' in event.data)) return [consultation];
      const { discussionId } = event.data;
      const discussion = { collection: discussionDocuments, id: discussionId };
      if (event.type === 'discussion-started') {
        return [discussion, { collection: discussionOrdinals, id: consultationId }];
      }
      const memberId = participantOf(event);
      if (memberId === undefined) return [discussion];
      return [
        consultation,
        discussion,
        { collection: participations, id: participationIdOf(memberId, consultationId) },
        { collection: participations, id: participationIdOf(memberId, discussionId) },
      ];
    },

    apply({ event, stored }, documents) {
      if (event.type === 'comment-posted' || event.type === 'stance-taken') {
        applyResponse(event, stored.position, documents);
      } else if (!stored.stream.startsWith('comment-')) {
        applyAuthority(event as AuthorityEvent, documents);
      }
    },
  });
