import { discussionRejections, type Venue } from '@folkmoot/discussion-domain';
import { rejecting } from '@folkmoot/kernel';
import type { DiscussionStreams } from './streams.js';

const reject = rejecting(discussionRejections);

export interface Venues {
  /** As both stand now in the event store: closed a moment ago is closed. */
  of(discussionId: string): Promise<Venue>;
}

export const venues = ({ consultations, discussions }: DiscussionStreams): Venues => ({
  async of(discussionId) {
    const { state: discussion } = await discussions.load(discussionId);
    if (discussion.situation === 'unknown') throw reject('discussion-not-found', { discussionId });
    const { consultationId, settings, situation } = discussion;
    const { state: consultation } = await consultations.load(consultationId);
    return {
      discussionId,
      consultationId,
      consultation: consultation.situation === 'unknown' ? { situation: 'draft' } : consultation,
      paused: situation === 'paused',
      ...(settings.opensAt !== undefined && { opensAt: settings.opensAt }),
      ...(settings.closesAt !== undefined && { closesAt: settings.closesAt }),
      officialsMayAnswerAfterClosing: settings.officialsMayAnswerAfterClosing,
      ...(settings.holdFirst === true && { holdFirst: true }),
    };
  },
});
