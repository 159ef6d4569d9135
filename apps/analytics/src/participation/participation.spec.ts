import type { Stance } from '@folkmoot/analytics-domain';
import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();

const consultationId = crypto.randomUUID();
const [paths, trees] = [crypto.randomUUID(), crypto.randomUUID()];
const inPaths = { consultationId, discussionId: paths };
const inTrees = { consultationId, discussionId: trees };
const [ann, bea, cai] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const [first, reply, second] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const MONDAY = '2026-03-02T23:59:59.999Z';
const TUESDAY = '2026-03-03T00:00:00.000Z';

const setting = () => [
  service().consultation(consultationId),
  service().discussion(consultationId, paths),
  service().discussion(consultationId, trees),
];
const url = `/consultations/${consultationId}/participation`;

describe('participation', () => {
  it('counts comments, replies and first stances, by UTC day and discussion', async () => {
    const stance = (memberId: string, taken: Stance, more: { time: string; previous?: Stance }) =>
      service().stance(inPaths, first, memberId, taken, more);
    await service().publish(
      ...setting(),
      service().comment(inPaths, first, ann, { time: MONDAY }),
      service().comment(inPaths, reply, bea, { time: MONDAY, inReplyTo: { commentId: first, topId: first } }),
      stance(bea, 'agree', { time: TUESDAY }),
      stance(bea, 'unsure', { time: TUESDAY, previous: 'agree' }),
      service().comment(inTrees, second, bea, { time: TUESDAY }),
      service().stance(inTrees, second, cai, 'disagree', { time: TUESDAY }),
    );
    await service().folded();
    const tally = (comments: number, replies: number, stances: number, participants: number) => ({
      responses: comments + replies + stances,
      comments,
      replies,
      stances,
      participants,
    });
    expect(await service().read(url)).toMatchObject({
      figure: 'participation',
      scope: { consultationId },
      asOf: { discussion: { ordinal: 9, position: '00000000000000000090' } },
      data: {
        ...tally(2, 1, 2, 3),
        days: [
          { day: '2026-03-02', ...tally(1, 1, 0, 2), newParticipants: 2 },
          { day: '2026-03-03', ...tally(1, 0, 2, 2), newParticipants: 1 },
        ],
        discussions: [
          {
            discussionId: paths,
            ...tally(1, 1, 1, 2),
            days: [
              { day: '2026-03-02', ...tally(1, 1, 0, 2), newParticipants: 2 },
              { day: '2026-03-03', ...tally(0, 0, 1, 1), newParticipants: 0 },
            ],
          },
          {
            discussionId: trees,
            ...tally(1, 0, 1, 2),
            days: [{ day: '2026-03-03', ...tally(1, 0, 1, 2), newParticipants: 2 }],
          },
        ],
      },
    });
  });

  it('is for anyone, nobody there yet included, but not of what is no public consultation', async () => {
    await service().publish(...setting(), service().discussion(crypto.randomUUID(), crypto.randomUUID()));
    await service().folded();
    expect(await service().read(url)).toMatchObject({ data: { participants: 0, days: [] } });
    for (const unknown of [crypto.randomUUID(), paths]) {
      expect(await service().ask(`/consultations/${unknown}/participation`)).toMatchObject({
        status: 404,
        type: '/problems/analytics/consultation-unknown',
      });
    }
    expect(await service().ask('/consultations/%00/participation')).toMatchObject({ status: 400 });
  });

  it('of all consultations is for analysts and organisers of the whole site', async () => {
    await service().publish(...setting(), service().comment(inPaths, first, ann));
    await service().folded();
    const site = '/figures/participation';
    expect(await service().read(site, service().person({ role: 'analyst' }))).toMatchObject({
      data: { items: [{ consultationId, responses: 1, participants: 1 }], page: 1, pages: 1, total: 1 },
    });
    expect((await service().ask(site)).status).toBe(401);
    for (const role of [{ role: 'moderator' as const }, { role: 'analyst' as const, consultationId }]) {
      expect((await service().ask(site, service().person(role))).status).toBe(403);
    }
  });

  it('waits for what was just stored', async () => {
    const position = '00000000000000000030';
    const waiting = service().read(`${url}?position=${position}`);
    await service().publish(...setting());
    expect(await waiting).toMatchObject({ asOf: { discussion: { position } } });
  });
});
