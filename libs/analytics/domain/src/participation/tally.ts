export type ResponseKind = 'comments' | 'replies' | 'stances';

/** Acts of taking part: comments, replies and first stances. They stay counted when a comment is withdrawn or hidden. */
export type Responses = Readonly<Record<ResponseKind, number>>;

/** What was counted for a consultation or discussion, in all or on one day. */
export interface Tally extends Responses {
  /** Members with at least one response there (on that day). */
  readonly participants: number;
  /** Members whose first response there it was; over all days they add up to the participants. */
  readonly newParticipants: number;
}

export const EMPTY_TALLY: Tally = {
  comments: 0,
  replies: 0,
  stances: 0,
  participants: 0,
  newParticipants: 0,
};

/** One member's act, as it changes a tally. */
export interface TalliedAct {
  /** Undefined for a changed stance, which is no new response but shows that somebody took part. */
  readonly kind: ResponseKind | undefined;
  /** The member's first there, in all or (of a day's tally) on that day. */
  readonly firstHere: boolean;
  /** The member's first of all days. */
  readonly firstEver: boolean;
}

export const afterAct = (tally: Tally, { kind, firstHere, firstEver }: TalliedAct): Tally => ({
  comments: tally.comments + (kind === 'comments' ? 1 : 0),
  replies: tally.replies + (kind === 'replies' ? 1 : 0),
  stances: tally.stances + (kind === 'stances' ? 1 : 0),
  participants: tally.participants + (firstHere ? 1 : 0),
  newParticipants: tally.newParticipants + (firstEver ? 1 : 0),
});

export const responsesIn = ({ comments, replies, stances }: Responses): number =>
  comments + replies + stances;
