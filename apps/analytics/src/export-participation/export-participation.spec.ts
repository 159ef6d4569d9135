import type { Caller } from '@folkmoot/service';
import { analyticsOfTest } from '../analytics-under-test.js';
import { participationColumns } from './participation-columns.js';

const service = analyticsOfTest();

describe('exporting participation', () => {
  const consultationId = crypto.randomUUID();
  const [one, other] = [1, 2].map(() => ({ consultationId, discussionId: crypto.randomUUID() })) as [
    { consultationId: string; discussionId: string },
    { consultationId: string; discussionId: string },
  ];
  const [ann, bob, first, second] = [1, 2, 3, 4].map(() => crypto.randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const url = `/consultations/${consultationId}/export/participation`;
  let analyst: Caller;

  beforeEach(async () => {
    analyst = service().person({ role: 'analyst' });
    const nextDay = { time: '2026-03-02T09:00:00.000Z' };
    await service().publish(
      service().consultation(consultationId),
      service().discussion(consultationId, one.discussionId),
      service().discussion(consultationId, other.discussionId),
      service().comment(one, first, ann),
      service().stance(one, first, bob, 'agree'),
      service().comment(one, second, bob, { ...nextDay, inReplyTo: { commentId: first, topId: first } }),
      service().stance(other, first, ann, 'agree', nextDay),
    );
    await service().folded();
  });

  it('has figures by day, of the consultation and then of each discussion, and of the whole time', async () => {
    const { text } = await service().file(url, analyst);
    expect(text.slice(1).trim().split('\r\n')).toEqual([
      participationColumns.map(({ name }) => name).join(','),
      `consultation,${consultationId},2026-03-01,2,1,0,1,2,2`,
      `consultation,${consultationId},2026-03-02,2,0,1,1,2,0`,
      `consultation,${consultationId},all,4,1,1,2,2,2`,
      `discussion,${one.discussionId},2026-03-01,2,1,0,1,2,2`,
      `discussion,${one.discussionId},2026-03-02,1,0,1,0,1,0`,
      `discussion,${one.discussionId},all,3,1,1,1,2,2`,
      `discussion,${other.discussionId},2026-03-02,1,0,0,1,1,1`,
      `discussion,${other.discussionId},all,1,0,0,1,1,1`,
    ]);
  });

  it('says of which cut it is, and is for analysts', async () => {
    const { headers } = await service().file(url, analyst);
    expect(headers['folkmoot-as-of']).toBe('identity=0, discussion=7, moderation=0');
    expect((await service().file(url, service().person())).status).toBe(403);
  });
});
