import { type DiscussionUnderTest, discussionUnderTest } from '../discussion-under-test.js';

describe('posting a comment', () => {
  let service: DiscussionUnderTest;
  beforeEach(async () => {
    service = await discussionUnderTest();
  });
  afterEach(() => service.stop());

  it('shows it on the very next page, by its author', async () => {
    const { discussionId } = await service.opened();
    const rhys = await service.person('Rhys');
    const posted = await service.ask('POST', `/discussions/${discussionId}/comments`, {
      as: rhys,
      body: { text: 'Oaks, please.' },
    });
    expect(posted.status).toBe(201);
    const { body } = await service.ask('GET', `/discussions/${discussionId}/comments`, { as: rhys });
    expect(body).toMatchObject({
      order: 'newest',
      page: 1,
      pages: 1,
      total: 1,
      items: [{ text: 'Oaks, please.', state: 'standing', author: { name: 'Rhys', organisation: null } }],
      viewer: { memberId: rhys.memberId, stances: {} },
    });
  });

  it('stores a repeat under the same Idempotency-Key once and gives the first answer', async () => {
    const { discussionId } = await service.opened();
    const rhys = await service.person('Rhys');
    const post = (text: string) =>
      service.ask('POST', `/discussions/${discussionId}/comments`, { as: rhys, key: 'a-1', body: { text } });
    const first = await post('Oaks, please.');
    expect((await post('Oaks, please.')).body).toEqual(first.body);
    expect(await post('Limes, please.')).toMatchObject({
      status: 409,
      type: '/problems/platform/idempotency-key-reused',
    });
    const { body } = await service.ask('GET', `/discussions/${discussionId}/comments`);
    expect(body).toMatchObject({ total: 1 });
  });

  it.each([
    ['without words', ' \n ', 422, 'comment-empty'],
    ['beyond the limit', 'x'.repeat(5_001), 422, 'comment-too-long'],
  ])('is refused %s', async (_, text, status, code) => {
    const { discussionId } = await service.opened();
    const rhys = await service.person('Rhys');
    expect(
      await service.ask('POST', `/discussions/${discussionId}/comments`, { as: rhys, body: { text } }),
    ).toMatchObject({ status, type: `/problems/discussion/${code}` });
    const { body } = await service.ask('GET', `/discussions/${discussionId}/comments`);
    expect(body).toMatchObject({ total: 0 });
  });
});
