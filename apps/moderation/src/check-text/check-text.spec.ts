import { moderationOfFile } from '../moderation-under-test.js';

const service = moderationOfFile();
const URL = '/comment-checks';

describe('checking a text before it is posted', () => {
  it('tells what looks like personal details, and where, and keeps nothing', async () => {
    const rhys = await service().person('Rhys');
    const head = await service().platform.store.head();
    const text = '😀 Card 4111 1111 1111 1111, or rhys@example.org, or 07911 123456.';
    expect((await service().ask('POST', URL, { as: rhys, body: { text } })).body).toEqual({
      found: [
        { kind: 'card', start: 7, end: 26 },
        { kind: 'email', start: 31, end: 47 },
        { kind: 'phone', start: 52, end: 64 },
      ],
    });
    expect(await service().platform.store.head()).toBe(head);
  });

  it('finds nothing in most texts, nor in none', async () => {
    const rhys = await service().person('Rhys');
    for (const text of ['', 'Oaks, please. SHOUTING IS NOBODY’S BUSINESS HERE, see https://bit.ly/x']) {
      expect((await service().ask('POST', URL, { as: rhys, body: { text } })).body).toEqual({ found: [] });
    }
  });

  it('is for members, about a text', async () => {
    await service().refused([401, 'platform/not-logged-in'], () =>
      service().ask('POST', URL, { body: { text: 'x' } }),
    );
    const rhys = await service().person('Rhys');
    await service().refusesBodies('POST', URL, rhys, [{}, { text: 1 }, { text: 'a'.repeat(100_001) }]);
  });
});
