import type { OpenAPIObject } from '@nestjs/swagger';
import { documentedAnswers } from '@folkmoot/service/answers-under-test';
import { type ModerationUnderTest, moderationUnderTest } from './moderation-under-test.js';

let service: ModerationUnderTest;
let document: OpenAPIObject;
beforeAll(async () => {
  service = await moderationUnderTest();
  document = await service.document();
});
afterAll(() => service.stop());

describe('what the service answers', () => {
  it('is introduced by a sentence for every route', () => {
    const operations = Object.values(document.paths).flatMap((item) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => item[method] ?? []),
    );
    expect(operations.length).toBeGreaterThan(15);
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  });

  it('is documented for every route', () => {
    const routes = documentedAnswers(document);
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ schema }) => !schema).map(({ name }) => name)).toEqual([]);
  });

  it('is as documented for every GET, with a case in it', async () => {
    const rhys = await service.person('Rhys');
    const staff = await service.person('Sian', { roles: [{ role: 'administrator' }] });
    const { commentId, ...place } = await service.others.post(await service.others.open(), rhys.memberId);
    await service.report(commentId, await service.person('Mair'));
    const ids: Record<string, string> = { ...place, commentId, caseId: commentId, memberId: rhys.memberId };
    // Blocks of evidence are made by the day: the library's own specs look at them.
    const gets = documentedAnswers(document).filter(
      ({ method, name }) => method === 'GET' && !name.includes('/evidence/'),
    );
    expect(gets.length).toBeGreaterThan(5);
    // The harness compares each answer with the document.
    for (const { name } of gets) {
      const url = name.replace('GET ', '').replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] as string);
      await service.read(url, staff);
    }
  });
});
