import type { Stance } from '@folkmoot/analytics-domain';
import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();

const place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
const commentId = crypto.randomUUID();
const url = `/consultations/${place.consultationId}/by-profile`;
const stancesUrl = `/comments/${commentId}/by-profile`;

interface Table {
  readonly total: number;
  readonly shown: object;
}
interface ParticipantsView {
  readonly data: { readonly participants: number; readonly questions: Record<string, Table> };
}

/** So many members who have given this answer; the first one posts the comment, and everybody takes a stance on it. */
const take = async (
  groups: readonly (readonly [count: number, ageBand: string | undefined, stance: Stance])[],
): Promise<string[]> => {
  const people = groups.flatMap(([count, ageBand, stance]) =>
    Array.from({ length: count }, () => ({ memberId: crypto.randomUUID(), ageBand, stance })),
  );
  await service().publish(
    service().consultation(place.consultationId),
    service().discussion(place.consultationId, place.discussionId),
    service().comment(place, commentId, people[0]?.memberId ?? ''),
  );
  for (const { memberId, ageBand, stance } of people) {
    if (ageBand !== undefined) await service().publish(await service().profile(memberId, { ageBand }));
    await service().publish(service().stance(place, commentId, memberId, stance));
  }
  await service().folded();
  return people.map(({ memberId }) => memberId);
};
const analyst = () => service().person({ role: 'analyst' });
const participants = async () => (await service().read(url, analyst())) as ParticipantsView;

describe('figures by profile', () => {
  it('show groups of five and more, rounded down, and no smaller ones', async () => {
    await take([
      [12, '16-24', 'agree'],
      [7, '35-44', 'agree'],
      [3, '65-74', 'unsure'],
      [3, undefined, 'agree'],
    ]);
    const { data } = await participants();
    expect(data.participants).toBe(25);
    expect(data.questions['ageBand']).toEqual({ total: 25, shown: { '16-24': 10, '35-44': 5 } });
    expect(data.questions['sex']).toEqual({ total: 25, shown: { unanswered: 25 } });
    expect(JSON.stringify(data)).not.toContain('65-74');
  });

  it('know no more of four people than that they are there', async () => {
    await take([[4, '16-24', 'agree']]);
    const { data } = await participants();
    expect(data).toMatchObject({ participants: 4, questions: { ageBand: { total: 0, shown: {} } } });
  });

  it('count first stances on a comment, where that gives nobody away beside the participants', async () => {
    await take([
      [20, '16-24', 'agree'],
      [20, '35-44', 'disagree'],
    ]);
    expect(await service().read(stancesUrl, analyst())).toMatchObject({
      data: {
        stances: 40,
        questions: {
          ageBand: {
            agree: { shown: { '16-24': 20 } },
            disagree: { shown: { '35-44': 20 } },
            unsure: { total: 0, shown: {} },
          },
        },
      },
    });
  });

  it('do not change with a change of mind, which would tell whose it was', async () => {
    const people = await take([[20, '16-24', 'agree']]);
    await service().publish(
      service().stance(place, commentId, people[0]!, 'disagree', { previous: 'agree' }),
    );
    await service().folded();
    expect(await service().read(stancesUrl, analyst())).toMatchObject({
      data: { stances: 20, questions: { ageBand: { agree: { shown: { '16-24': 20 } } } } },
    });
  });

  it('forget an erased profile: its member is among those who have not answered', async () => {
    const people = await take([[20, '16-24', 'agree']]);
    await service().publish(...people.slice(0, 10).map((memberId) => service().profileErased(memberId)));
    await service().folded();
    expect((await participants()).data.questions['ageBand']?.shown).toEqual({ '16-24': 10, unanswered: 10 });
  });

  it('take an answer that reads like a property for a word', async () => {
    const memberIds = Array.from({ length: 6 }, () => crypto.randomUUID());
    await service().publish(
      service().consultation(place.consultationId),
      ...memberIds.map((memberId) => service().comment(place, crypto.randomUUID(), memberId)),
    );
    for (const memberId of memberIds) {
      await service().publish(await service().profile(memberId, { ward: 'constructor' }));
    }
    await service().folded();
    expect((await participants()).data.questions['ward']).toEqual({ total: 5, shown: { constructor: 5 } });
  });

  it('are for analysts and organisers', async () => {
    await take([[1, '16-24', 'agree']]);
    for (const address of [url, stancesUrl]) {
      expect((await service().ask(address)).status).toBe(401);
      expect((await service().ask(address, service().person({ role: 'moderator' }))).status).toBe(403);
      expect((await service().ask(address, service().person({ role: 'organiser' }))).status).toBe(200);
    }
    expect(await service().ask(`/comments/${crypto.randomUUID()}/by-profile`, analyst())).toMatchObject({
      status: 404,
      type: '/problems/analytics/comment-unknown',
    });
  });
});
