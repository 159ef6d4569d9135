import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();

const place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
const url = `/discussions/${place.discussionId}/agreement`;
const members = Array.from({ length: 3 }, () => crypto.randomUUID());
const [ann, bea, cai] = members as [string, string, string];

describe('agreement', () => {
  it('says where members stand on each comment now, in the order of the comments', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await service().publish(
      service().consultation(place.consultationId),
      service().discussion(place.consultationId, place.discussionId),
      service().comment(place, first, ann),
      service().comment(place, second, bea, { inReplyTo: { commentId: first, topId: first } }),
      service().stance(place, first, ann, 'agree'),
      service().stance(place, first, bea, 'agree'),
      service().stance(place, first, cai, 'unsure'),
      service().stance(place, first, bea, 'disagree', { previous: 'agree' }),
    );
    await service().folded();
    const analyst = service().person({ role: 'analyst', consultationId: place.consultationId });
    expect(await service().read(url, analyst)).toMatchObject({
      figure: 'agreement',
      data: {
        items: [
          {
            commentId: first,
            isReply: false,
            agree: 1,
            disagree: 1,
            unsure: 1,
            agreePerThousand: 333,
            disagreePerThousand: 333,
            unsurePerThousand: 333,
          },
          { commentId: second, isReply: true, agree: 0, disagree: 0, unsure: 0, agreePerThousand: null },
        ],
        total: 2,
      },
    });
  });

  it('is in pages of a hundred', async () => {
    const comments = Array.from({ length: 101 }, () => crypto.randomUUID());
    await service().publish(
      service().discussion(place.consultationId, place.discussionId),
      ...comments.map((commentId) => service().comment(place, commentId, ann)),
    );
    await service().folded();
    const organiser = service().person({ role: 'organiser' });
    const page = (await service().read(`${url}?page=2`, organiser)) as {
      data: { items: readonly { commentId: string }[]; pages: number };
    };
    expect(page.data.items.map(({ commentId }) => commentId)).toEqual([comments[100]]);
    expect(page.data.pages).toBe(2);
  });

  it('is for analysts and organisers of the consultation', async () => {
    await service().publish(service().discussion(place.consultationId, place.discussionId));
    await service().folded();
    expect((await service().ask(url)).status).toBe(401);
    const others = [
      service().person(),
      service().person({ role: 'moderator' }),
      service().person({ role: 'analyst', consultationId: crypto.randomUUID() }),
    ];
    for (const other of others) expect((await service().ask(url, other)).status).toBe(403);
    const unknown = await service().ask(
      `/discussions/${crypto.randomUUID()}/agreement`,
      service().person({ role: 'administrator' }),
    );
    expect(unknown).toMatchObject({ status: 404, type: '/problems/analytics/discussion-unknown' });
  });
});
