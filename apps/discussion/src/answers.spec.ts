import type { OpenAPIObject } from '@nestjs/swagger';
import { documentedAnswers } from '@folkmoot/service/answers-under-test';
import { type DiscussionUnderTest, discussionUnderTest } from './discussion-under-test.js';

let service: DiscussionUnderTest;
let document: OpenAPIObject;
beforeAll(async () => {
  service = await discussionUnderTest();
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
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter(({ schema }) => !schema).map(({ name }) => name)).toEqual([]);
  });

  it('is as documented for every GET, to visitors and to staff, with everything in it', async () => {
    const host = await service.person('Hana', { roles: [{ role: 'official', organisation: 'Council' }] });
    const { organiser, consultationId, discussionId } = await service.opened({ hosts: [host.memberId] });
    const staff = await service.person('Mo', {
      roles: [{ role: 'moderator' }, { role: 'administrator' }],
    });
    const rhys = await service.person('Rhys');
    await service.done('POST', `/consultations/${consultationId}/timeline`, organiser, {
      title: 'Decision',
      date: '2026-05-01',
      link: 'https://council.example/decision',
    });
    const commentId = await service.post(discussionId, rhys);
    await service.reply(commentId, host);
    await service.done('PUT', `/comments/${commentId}/stance`, staff, { stance: 'agree' });
    const withdrawn = await service.post(discussionId, rhys, 'Never mind.');
    await service.done('POST', `/comments/${withdrawn}/withdraw`, rhys);

    const ids: Record<string, string> = { consultationId, discussionId, commentId };
    // Blocks of evidence come with time; their own specs read them.
    const gets = documentedAnswers(document).filter(
      ({ method, name }) => method === 'GET' && !name.includes('/evidence/'),
    );
    expect(gets.length).toBeGreaterThan(7);
    // The harness compares each answer with the document.
    for (const { name } of gets) {
      const path = name.replace('GET ', '');
      const isForAll = (document.paths[path]?.get as { 'x-access'?: unknown })['x-access'] === 'anyone';
      const url = path.replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] as string);
      await service.read(url, staff);
      if (isForAll) await service.read(url);
    }
    await service.read(`/comments/${withdrawn}`);
  });
});
