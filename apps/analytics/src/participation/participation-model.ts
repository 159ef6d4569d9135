import {
  afterAct,
  afterAttending,
  type Attendance,
  EMPTY_TALLY,
  firstsOf,
  NO_ATTENDANCE,
  type ResponseKind,
  type Tally,
} from '@folkmoot/analytics-domain';
import { commentPosted, consultationPublished, discussionStarted, stanceTaken } from '@folkmoot/contracts';
import type { Document } from '@folkmoot/documents';
import { collectionRef, type Workspace } from '@folkmoot/event-sourcing';
import type { FiguresModel, Heard } from '../folding/figures-model.js';

/** Of a consultation (`placeId` is its id) or one of its discussions; without a day, of all days. */
export interface TallyDocument extends Document, Tally {
  readonly placeId: string;
  /** `2026-03-01`; `all` for the sum. */
  readonly day: string;
}
export const tallies = collectionRef<TallyDocument>('tally', [{ fields: ['placeId', 'day'] }]);
export const ALL_DAYS = 'all';
export const tallyIdOf = (placeId: string, day: string): string => `${placeId}.${day}`;

/** What there is to count in: the order is that of their beginning. */
export interface PlaceDocument extends Document {
  readonly consultationId: string;
  /** Of the message that it began with; 0 for the consultation itself. */
  readonly begun: number;
}
export const places = collectionRef<PlaceDocument>('place', [
  { fields: ['consultationId', 'begun'] },
  { fields: ['begun', 'consultationId'] },
]);

/** That a member has taken part in a consultation. `since`: the number of the message that was the first. */
export interface ParticipantDocument extends Document, Attendance {
  readonly consultationId: string;
  readonly memberId: string;
  readonly since: number;
}
export const participants = collectionRef<ParticipantDocument>('participant', [
  { fields: ['consultationId', 'since'] },
]);
const participantIdOf = (consultationId: string, memberId: string): string => `${consultationId}.${memberId}`;

interface Response {
  readonly consultationId: string;
  readonly discussionId: string;
  readonly memberId: string;
  readonly kind: ResponseKind | undefined;
}

const responseOf = ({ envelope }: Heard): Response | undefined => {
  if (stanceTaken.is(envelope)) {
    const { consultationId, discussionId, memberId, previous } = envelope.data;
    return { consultationId, discussionId, memberId, kind: previous === undefined ? 'stances' : undefined };
  }
  if (commentPosted.is(envelope)) {
    const { consultationId, discussionId, authorId, inReplyTo } = envelope.data;
    return { consultationId, discussionId, memberId: authorId, kind: inReplyTo ? 'replies' : 'comments' };
  }
  return undefined;
};

const count = (
  documents: Workspace,
  placeId: string,
  day: string,
  act: Parameters<typeof afterAct>[1],
): void =>
  documents.update(tallies, tallyIdOf(placeId, day), (current) => ({
    placeId,
    day,
    ...afterAct(current ?? EMPTY_TALLY, act),
  }));

const applyResponse = (
  { consultationId, discussionId, memberId, kind }: Response,
  { ordinal, envelope }: Heard,
  documents: Workspace,
): void => {
  const act = { discussionId, day: envelope.time.slice(0, 10), ordinal };
  const id = participantIdOf(consultationId, memberId);
  const before = documents.get(participants, id);
  // Whoever was counted in this place on this day is not written again.
  if (before?.discussions[discussionId]?.[act.day] === undefined) {
    documents.update(participants, id, (current) => ({
      consultationId,
      memberId,
      since: current?.since ?? ordinal,
      ...afterAttending(current ?? NO_ATTENDANCE, act),
    }));
  }
  const attendance = documents.get(participants, id);
  for (const [placeId, days] of [
    [consultationId, attendance?.days],
    [discussionId, attendance?.discussions[discussionId]],
  ] as const) {
    const { ofDay, ever } = firstsOf(days, act);
    count(documents, placeId, ALL_DAYS, { kind, firstHere: ever, firstEver: ever });
    count(documents, placeId, act.day, { kind, firstHere: ofDay, firstEver: ever });
  }
};

/** Who took part where and when. The definitions are those of discussion's consultation page. */
export const participationModel: FiguresModel = {
  name: 'participation',
  version: 1,
  context: 'discussion',
  collections: [tallies, places, participants],

  touches(heard) {
    const response = responseOf(heard);
    if (response) {
      const { consultationId, discussionId, memberId } = response;
      const day = heard.envelope.time.slice(0, 10);
      return [
        { collection: participants, id: participantIdOf(consultationId, memberId) },
        ...[consultationId, discussionId].flatMap((placeId) =>
          [ALL_DAYS, day].map((each) => ({ collection: tallies, id: tallyIdOf(placeId, each) })),
        ),
      ];
    }
    const { envelope } = heard;
    if (consultationPublished.is(envelope)) return [{ collection: places, id: envelope.data.consultationId }];
    if (discussionStarted.is(envelope)) return [{ collection: places, id: envelope.data.discussionId }];
    return [];
  },

  apply(heard, documents) {
    const response = responseOf(heard);
    if (response) return applyResponse(response, heard, documents);
    const { envelope, ordinal } = heard;
    if (consultationPublished.is(envelope)) {
      const { consultationId } = envelope.data;
      documents.update(places, consultationId, () => ({ consultationId, begun: 0 }));
    } else if (discussionStarted.is(envelope)) {
      const { consultationId, discussionId } = envelope.data;
      documents.update(places, discussionId, () => ({ consultationId, begun: ordinal }));
    }
  },
};
