import type { OpenAPIObject } from '@nestjs/swagger';
import { type GatewayUnderTest, gatewayUnderTest } from '../gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await gatewayUnderTest();
});
afterAll(() => gateway.stop());

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;
  let text: string;
  beforeAll(async () => {
    text = (await gateway.app.inject('/api/openapi.json')).body;
    document = JSON.parse(text) as OpenAPIObject;
  });

  it('lists what is public, below /api, and nothing else', () => {
    expect(
      Object.entries(document.paths).map(([path, item]) => `${Object.keys(item).sort().join()} ${path}`),
    ).toEqual([
      'get /api/discussions/{discussionId}',
      'get,post /api/discussions/{discussionId}/comments',
      'get /api/discussions/{discussionId}/live',
      'get /api/discussions/{discussionId}/news',
      'get /api/me',
      'get /api/members',
      'post /api/sessions',
      'delete /api/sessions/current',
    ]);
  });

  it('keeps the schemas of the services apart, and every reference leads somewhere', () => {
    const schemas = Object.keys(document.components?.schemas ?? {});
    expect(schemas).toEqual(
      expect.arrayContaining(['ProblemDetails', 'identity.LogIn', 'discussion.Comment']),
    );
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(schemas).toContain(name);
  });

  it('has no schema of what is inside only', () => {
    expect(Object.keys(document.components?.schemas ?? {})).not.toContain('identity.Token');
  });

  it('says what is answered', () => {
    expect(document.paths['/api/members']?.get?.responses['200']).toEqual({
      description: 'Those who are looked for.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/identity.FoundMembers' } } },
    });
  });

  it('says how to show who one is, and where it is needed', () => {
    expect(Object.keys(document.components?.securitySchemes ?? {})).toEqual(['cookie', 'bearer']);
    expect(document.paths['/api/me']?.get?.security).toEqual([{ cookie: [] }, { bearer: [] }]);
    expect(document.paths['/api/sessions']?.post?.security?.[0]).toEqual({});
    const ids = Object.values(document.paths).flatMap((item) =>
      [item.get, item.post, item.delete].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the page about the API', () => {
  it('shows each operation with access, parameters, fields and problems, without a script', async () => {
    const { body, headers } = await gateway.app.inject('/api/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('id="post-api-discussions-discussionid-comments"');
    expect(body).toContain('For members who are logged in');
    expect(body).toContain('For members with the role administrator');
    expect(body).toContain('text, 1 to 300000 characters');
    expect(body).toContain('href="/problems/platform/body-invalid"');
    expect(body).not.toMatch(/<script|https?:\/\//);
  });

  it('shows what is answered, and explains the objects in it', async () => {
    const { body } = await gateway.app.inject('/api/docs');
    const text = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      '200: Those who are looked for. Answer items list of Member Who was found. Problems',
    );
    expect(body).toContain('list of <a href="#object-identity-member">Member</a>');
    expect(body).toContain('<article id="object-identity-member">');
    expect(text).toContain(
      'Member Somebody who has joined. Fields name text or null The name they go by. ' +
        'joined may be absent object How they came. joined.on date The day.',
    );
  });

  it('has its style from here', async () => {
    expect((await gateway.app.inject('/api/docs.css')).headers['content-type']).toBe(
      'text/css; charset=utf-8',
    );
  });
});

describe('the page of a problem', () => {
  it.each([
    ['/problems/discussion/discussion-closed', 'It is closed.'],
    ['/problems/platform/origin-refused', 'The request comes from another site.'],
  ])('%s says what it means', async (url, title) => {
    const { statusCode, body } = await gateway.app.inject(url);
    expect([statusCode, body.includes(`<h1>${title}</h1>`)]).toEqual([200, true]);
  });

  it('is not there for a problem that nobody has', async () => {
    expect((await gateway.app.inject('/problems/platform/<script>')).statusCode).toBe(404);
  });
});

describe('readiness', () => {
  it('is that of the services', async () => {
    const { statusCode, body } = await gateway.app.inject('/health/ready');
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      {
        status: 'ready',
        checks: [
          { name: 'identity', ok: true },
          { name: 'discussion', ok: true },
        ],
      },
    ]);
  });
});
