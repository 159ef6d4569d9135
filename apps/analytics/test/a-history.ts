import { commentReported, decisionMade } from '@folkmoot/contracts';
import { deriveId } from '@folkmoot/kernel';
import type { AnalyticsUnderTest } from '../src/analytics-under-test.js';
import { NOON } from './voices.js';

const id = (...parts: readonly (string | number)[]): string => deriveId('a-history', ...parts);

/** One history with something of everything; the same ids and instants each time. */
export const aHistory = async (service: AnalyticsUnderTest) => {
  const place = { consultationId: id('consultation'), discussionId: id('discussion') };
  const people = Array.from({ length: 20 }, (_, index) => id('member', index));
  const [ann, bea] = people as [string, string];
  const [first, second] = [id('comment', 1), id('comment', 2)];
  const next = '2026-03-02T08:00:00.000Z';
  const about = { ...place, commentId: second, authorId: bea };
  const { moderation } = service.voices;
  const profiles = await Promise.all(
    people.map((memberId, index) => service.profile(memberId, { ageBand: index < 12 ? '16-24' : '35-44' })),
  );
  const messages = [
    service.consultation(place.consultationId),
    service.discussion(place.consultationId, place.discussionId),
    service.comment(place, first, ann),
    ...people.map((memberId, index) =>
      service.stance(place, first, memberId, index % 4 === 3 ? 'disagree' : 'agree', {
        time: index % 2 === 0 ? NOON : next,
      }),
    ),
    service.stance(place, first, bea, 'unsure', { previous: 'agree', time: next }),
    service.comment(place, second, bea, { time: next }),
    moderation.message(commentReported, `case-${second}`, {
      ...about,
      reportId: id('report'),
      memberId: ann,
      reason: 'spam',
      reportedAt: next,
    }),
    moderation.message(decisionMade, `case-${second}`, {
      ...about,
      decisionId: id('decision'),
      topId: second,
      moderatorId: id('moderator'),
      action: 'hide' as const,
      reason: 'spam',
      textRevision: 0,
      decidedAt: next,
    }),
  ];
  const analyst = service.person({ role: 'analyst' });
  const { consultationId, discussionId } = place;
  const urls = [
    `/consultations/${consultationId}/participation`,
    '/figures/participation',
    `/discussions/${discussionId}/agreement`,
    `/consultations/${consultationId}/by-profile`,
    `/comments/${first}/by-profile`,
    `/consultations/${consultationId}/funnel`,
    '/figures/funnel',
  ];
  return {
    place,
    profileIds: profiles.map(
      ({ value }) => (JSON.parse(value) as { data: { profileId: string } }).data.profileId,
    ),
    publishUnfolded: () => service.publish(...profiles, ...messages),
    async publish(): Promise<void> {
      await service.publish(...profiles, ...messages);
      await service.folded();
    },
    /** Every kind of figure, as bytes. */
    async figures(): Promise<readonly string[]> {
      const texts: string[] = [];
      for (const url of urls) {
        const { status, text } = await service.ask(url, analyst);
        expect({ url, status }).toEqual({ url, status: 200 });
        texts.push(text);
      }
      return texts;
    },
  };
};
