import { type Decider, type DomainEvent, deriveId, type EventShapes, type Instant } from '@folkmoot/kernel';
import { rejectComment } from '../comment/comment-rejections.js';
import { type Comment, mustBePublic } from '../comment/comment-state.js';
import { type Participant, refusal, type Venue } from '../discussion/admission.js';

export const STANCES = ['agree', 'disagree', 'unsure'] as const;
export type Stance = (typeof STANCES)[number];

/** One stream a member and comment, so that a popular comment is no hot stream. */
export const stanceIdOf = (memberId: string, commentId: string): string =>
  deriveId('stance', memberId, commentId);

export type StanceEvent = DomainEvent<
  'stance-taken',
  {
    readonly memberId: string;
    readonly commentId: string;
    readonly discussionId: string;
    readonly consultationId: string;
    readonly stance: Stance;
    /** The stance that stood before, so that counts need no look back. */
    readonly previous?: Stance;
  }
>;

export const stanceShapes: EventShapes<StanceEvent> = { 'stance-taken': { version: 1, personal: [] } };

export type StanceState =
  { readonly situation: 'none' } | { readonly situation: 'taken'; readonly stance: Stance };

export interface TakeStance {
  readonly type: 'take-stance';
  readonly stance: Stance;
  readonly member: Participant;
  readonly venue: Venue;
  readonly comment: Comment;
  readonly now: Instant;
}

const decide = (command: TakeStance, state: StanceState): StanceEvent[] => {
  const { comment, member, venue, stance, now } = command;
  if (comment.situation === 'unknown') throw rejectComment('comment-not-found');
  const refused = refusal(venue, member, now, false);
  if (refused) throw refused;
  mustBePublic(comment);
  if (state.situation === 'taken' && state.stance === stance) return [];
  const { commentId, discussionId, consultationId } = comment;
  return [
    {
      type: 'stance-taken',
      data: {
        memberId: member.memberId,
        commentId,
        discussionId,
        consultationId,
        stance,
        ...(state.situation === 'taken' ? { previous: state.stance } : {}),
      },
    },
  ];
};

export const stance: Decider<TakeStance, StanceEvent, StanceState> = {
  initial: { situation: 'none' },
  decide,
  evolve: (_state, event) => ({ situation: 'taken', stance: event.data.stance }),
};
