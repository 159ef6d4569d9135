import {
  appealJudged,
  appealLodged,
  commentChecked,
  commentReported,
  decisionMade,
} from '@folkmoot/contracts';
import { NOON } from '../../test/voices.js';
import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();
const consultationId = crypto.randomUUID();
const id = (): string => crypto.randomUUID();
const APRIL = '2026-04-01T00:00:00.000Z';

describe('the funnel', () => {
  const about = (commentId: string) => ({ commentId, discussionId: id(), consultationId, authorId: id() });
  const say = () => service().voices.moderation;
  const reported = (commentId: string, reason: string) =>
    say().message(commentReported, `case-${commentId}`, {
      ...about(commentId),
      reportId: id(),
      memberId: id(),
      reason,
      reportedAt: NOON,
    });
  const decided = (commentId: string, action: 'hide' | 'keep', reason: string, time?: string) =>
    say().message(
      decisionMade,
      `case-${commentId}`,
      {
        ...about(commentId),
        decisionId: id(),
        topId: commentId,
        moderatorId: id(),
        action,
        reason,
        textRevision: 0,
        decidedAt: NOON,
      },
      time,
    );

  it('counts reports, cases, decisions, appeals and outcomes by month', async () => {
    const [spam, links] = [id(), id()];
    const decision = { appealId: id(), decisionId: id() };
    await service().publish(
      service().consultation(consultationId),
      reported(spam, 'spam'),
      reported(spam, 'abuse'),
      say().message(commentChecked, `case-${links}`, {
        ...about(links),
        findings: [{ check: 'links' }],
        checkedAt: NOON,
      }),
      reported(links, 'spam'),
      decided(spam, 'hide', 'spam'),
      decided(links, 'keep', 'no-breach', APRIL),
      say().message(appealLodged, `case-${spam}`, { ...about(spam), ...decision, appealedAt: NOON }, APRIL),
      say().message(
        appealJudged,
        `case-${spam}`,
        { ...about(spam), ...decision, moderatorId: id(), outcome: 'overturned' as const, judgedAt: NOON },
        APRIL,
      ),
    );
    await service().folded();
    const march = {
      reports: { spam: 2, abuse: 1 },
      checked: 1,
      cases: 2,
      decisions: { hide: { spam: 1 } },
      appeals: 0,
      outcomes: {},
    };
    const data = {
      reports: { spam: 2, abuse: 1 },
      checked: 1,
      cases: 2,
      decisions: { hide: { spam: 1 }, keep: { 'no-breach': 1 } },
      appeals: 1,
      outcomes: { overturned: 1 },
      months: [
        { month: '2026-03', ...march },
        {
          month: '2026-04',
          reports: {},
          checked: 0,
          cases: 0,
          decisions: { keep: { 'no-breach': 1 } },
          appeals: 1,
          outcomes: { overturned: 1 },
        },
      ],
    };
    const analyst = service().person({ role: 'analyst' });
    expect(await service().read(`/consultations/${consultationId}/funnel`, analyst)).toMatchObject({ data });
    expect(await service().read('/figures/funnel', analyst)).toMatchObject({ data, scope: {} });
  });

  it('is for analysts and organisers', async () => {
    await service().publish(service().consultation(consultationId));
    await service().folded();
    for (const url of [`/consultations/${consultationId}/funnel`, '/figures/funnel']) {
      expect((await service().ask(url)).status).toBe(401);
      expect((await service().ask(url, service().person({ role: 'moderator' }))).status).toBe(403);
    }
    const own = service().person({ role: 'organiser', consultationId });
    expect((await service().ask(`/consultations/${consultationId}/funnel`, own)).status).toBe(200);
    expect((await service().ask('/figures/funnel', own)).status).toBe(403);
  });
});
