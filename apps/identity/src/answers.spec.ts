import type { OpenAPIObject } from '@nestjs/swagger';
import { documentedAnswers } from '@folkmoot/service/answers-under-test';
import { type IdentityUnderTest, identityUnderTest } from './identity-under-test.js';

let service: IdentityUnderTest;
let document: OpenAPIObject;
beforeAll(async () => {
  service = await identityUnderTest();
  document = await service.document();
});
afterAll(() => service.stop());

describe('what the service answers', () => {
  it('is introduced by a sentence for every route', () => {
    const operations = Object.values(document.paths).flatMap((item) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => item[method] ?? []),
    );
    expect(operations.length).toBeGreaterThan(10);
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  });

  it('is documented for every route', () => {
    const routes = documentedAnswers(document);
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ schema }) => !schema).map(({ name }) => name)).toEqual([]);
  });

  it('is as documented for every GET, with everything in it', async () => {
    const administrator = await service.person('Ada', [{ role: 'administrator' }]);
    const consultationId = crypto.randomUUID();
    const { memberId } = await service.person('Rhys', [
      { role: 'official', consultationId, organisation: 'Council' },
    ]);
    const done = async (method: 'POST' | 'PUT', url: string, body: object) =>
      expect((await service.ask(method, url, { as: administrator, body })).status).toBe(200);
    await done('PUT', '/me/profile', { ageBand: '25-34', ward: 'Riverside', work: 'retired' });
    await done('POST', '/members/search', { email: 'rhys@example.org' });
    await done('POST', `/members/${memberId}/suspension`, { reason: 'Spam' });
    const other = await service.person('Bryn');
    const { status, body } = await service.ask('POST', `/members/${other.memberId}/erasure`, {
      as: administrator,
      body: { words: 'kept', reason: 'A letter' },
    });
    expect(status).toBe(202);
    const { id: erasureId } = body as { id: string };

    // A block of evidence takes a thousand events; its own specs are in the library.
    const gets = documentedAnswers(document).filter(
      ({ method, name }) => method === 'GET' && !name.includes('/blocks/'),
    );
    expect(gets.length).toBeGreaterThan(3);
    // The harness compares each answer with the document.
    for (const { name } of gets) {
      const url = name.replace('GET ', '').replace('{memberId}', memberId).replace('{erasureId}', erasureId);
      const answer = await service.ask('GET', url, { as: administrator });
      expect([url, answer.status]).toEqual([url, 200]);
    }
  });
});
