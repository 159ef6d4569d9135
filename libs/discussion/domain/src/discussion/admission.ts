import { type Instant, type Rejection, rejecting, unreachable } from '@folkmoot/kernel';
import { type StatusFacts, statusAt } from '../consultation/status.js';
import { overlap, phaseAt } from '../consultation/window.js';
import { discussionRejections } from './discussion.js';

export const admissionRejections = {
  'discussion-not-open-yet': { kind: 'conflict', title: 'The discussion is not open yet' },
  'discussion-closed': { kind: 'conflict', title: 'The discussion has closed' },
  'discussion-paused': { kind: 'conflict', title: 'The discussion is paused' },
  'member-not-confirmed': { kind: 'forbidden', title: 'Confirm your e-mail address before you take part' },
  'member-erased': { kind: 'forbidden', title: 'This account has been erased' },
  'member-suspended': { kind: 'forbidden', title: 'Your account is suspended' },
} as const;
const reject = rejecting(admissionRejections);
/** Whoever may not know of a draft is told what is told of nothing at all. */
const unknown = rejecting(discussionRejections);

/** What decides whether anybody may take part in a discussion. */
export interface Venue {
  readonly discussionId: string;
  readonly consultationId: string;
  readonly consultation: StatusFacts;
  readonly paused: boolean;
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
  readonly officialsMayAnswerAfterClosing: boolean;
  readonly holdFirst?: boolean;
}

/** What discussion knows of a member, from identity's topics. */
export interface Participant {
  readonly memberId: string;
  readonly confirmed: boolean;
  /** Forgotten for good; a request that was under way may still come. */
  readonly erased?: boolean;
  /** Set while suspended: an instant, or `for-good`. */
  readonly suspendedUntil?: Instant | 'for-good';
  /** The organisation that an official speaks for. */
  readonly organisation?: string;
}

export type VenuePhase = 'hidden' | 'upcoming' | 'open' | 'paused' | 'closed';

export const venuePhaseAt = (venue: Venue, now: Instant): VenuePhase => {
  const { consultation } = venue;
  if (consultation.situation !== 'published') {
    return consultation.situation === 'draft' ? 'hidden' : 'closed';
  }
  const status = statusAt(consultation, now);
  if (status !== 'open') return status === 'upcoming' ? 'upcoming' : 'closed';
  const phase = phaseAt(overlap(venue, consultation.window), now);
  return phase === 'open' && venue.paused ? 'paused' : phase;
};

/** Why this member may not take part here now, if so. Closed means closed, but officials may be allowed to answer. */
export const refusal = (
  venue: Venue,
  participant: Participant,
  now: Instant,
  answering: boolean,
): Rejection | undefined => {
  const phase = venuePhaseAt(venue, now);
  if (phase === 'hidden') return unknown('discussion-not-found', { discussionId: venue.discussionId });
  if (participant.erased) return reject('member-erased');
  if (!participant.confirmed) return reject('member-not-confirmed');
  const suspended = suspensionOf(participant, now);
  if (suspended) return suspended;
  switch (phase) {
    case 'open':
      return undefined;
    case 'upcoming':
      return reject('discussion-not-open-yet', { opensAt: venueOpensAt(venue) });
    case 'paused':
      return reject('discussion-paused');
    case 'closed':
      if (!answering || !mayAnswerAfterClosing(venue, participant)) return reject('discussion-closed');
      return venue.paused ? reject('discussion-paused') : undefined;
    default:
      return unreachable(phase);
  }
};

/** Of members who can log in and read, but say nothing. */
export const suspensionOf = ({ suspendedUntil: until }: Participant, now: Instant): Rejection | undefined =>
  until !== undefined && (until === 'for-good' || now < until)
    ? reject('member-suspended', { until })
    : undefined;

const mayAnswerAfterClosing = (venue: Venue, participant: Participant): boolean =>
  venue.officialsMayAnswerAfterClosing &&
  participant.organisation !== undefined &&
  venue.consultation.situation === 'published';

const venueOpensAt = (venue: Venue): Instant | undefined =>
  venue.consultation.situation === 'published'
    ? overlap(venue, venue.consultation.window).opensAt
    : venue.opensAt;
