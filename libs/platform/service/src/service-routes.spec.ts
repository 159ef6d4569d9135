import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { RejectionCatalogue } from '@folkmoot/kernel';
import { Access } from './access.js';
import { Answer, type AnswerOf } from './answers.js';
import { CommandContext } from './command-context.js';
import { ListOf, Nested, Optional, Text } from './fields.js';
import type { Readiness } from './health.js';
import { Problems } from './openapi.js';
import { IdParam, PageNumber } from './parameters.js';
import * as shown from './shown.js';
import { serviceUnderTest } from './service-under-test.js';

class Link {
  @Text({ min: 1, max: 5 }) href!: string;
}

class PostComment {
  @Text({ min: 1, max: 4_000, multiline: true }) text!: string;
  @Optional() @ListOf(() => Link, { max: 3 }) links?: Link[];
  @Nested(() => Link) source!: Link;
}

const page = shown.named('Page', { page: shown.count('Which.') }, 'A page of comments.');

@Controller('discussions/:discussionId/comments')
class CommentsController {
  @Get()
  @Access('anyone')
  @Answer(page)
  page(@IdParam('discussionId') _id: string, @PageNumber() number: number): AnswerOf<typeof page> {
    return { page: number };
  }

  @Post()
  @Access('member')
  @Problems('discussion-closed', 'busy')
  post(
    @IdParam('discussionId') _id: string,
    @CommandContext() _context: CommandContext,
    @Body() _body: PostComment,
  ): object {
    return {};
  }
}

@Controller()
class ForgetfulController {
  @Get('forgetful')
  @Access('anyone')
  @Problems('no-such-code')
  get(): object {
    return {};
  }
}

const problems: RejectionCatalogue = {
  'discussion-closed': { kind: 'conflict', title: 'The discussion is closed.' },
};

let readiness: () => Readiness | Promise<Readiness> = () => ({ ok: true });
let app: NestFastifyApplication;
beforeAll(async () => {
  app = await serviceUnderTest([CommentsController], {
    problems,
    readiness: [
      { name: 'store', check: () => ({ ok: true }) },
      { name: 'projector', check: () => readiness() },
    ],
  });
});
afterAll(() => app.close());

describe('health', () => {
  const ready = async () => {
    const response = await app.inject('/health/ready');
    return [response.statusCode, response.json()];
  };

  it('is live as soon as it answers', async () => {
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });

  it('is ready when every check is', async () => {
    readiness = async () => ({ ok: true, detail: { lag: 0 } });
    expect(await ready()).toEqual([
      200,
      {
        status: 'ready',
        checks: [
          { name: 'store', ok: true },
          { name: 'projector', ok: true, detail: { lag: 0 } },
        ],
      },
    ]);
  });

  it('is not ready while one check is not, and says which and why', async () => {
    readiness = () => ({ ok: false, detail: { lag: 512 } });
    expect(await ready()).toMatchObject([
      503,
      { checks: [{ ok: true }, { ok: false, detail: { lag: 512 } }] },
    ]);
  });

  it('is not ready when a check fails, without its words', async () => {
    readiness = () => {
      throw new Error('password of the database');
    };
    expect(await ready()).toMatchObject([
      503,
      { checks: [{ ok: true }, { ok: false, detail: { reason: 'failed' } }] },
    ]);
  });

  it('is not ready when a check does not answer', async () => {
    readiness = () => new Promise(() => undefined);
    expect(await ready()).toMatchObject([
      503,
      { checks: [{ ok: true }, { ok: false, detail: { reason: 'no answer' } }] },
    ]);
  });
});

describe('metrics', () => {
  it('time requests by route template, not by address', async () => {
    await app.inject('/discussions/0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55/comments');
    await app.inject('/no/such/place');
    const { body } = await app.inject('/metrics');
    expect(body).toContain(
      'folkmoot_http_request_duration_seconds_count{method="GET",route="/discussions/:discussionId/comments",status="200"} 1',
    );
    expect(body).toContain('route="(none)",status="404"} 1');
    expect(body).not.toMatch(/0b8f2f1e|no\/such/);
  });

  it('of one service are not those of another in the same process', async () => {
    const other = await serviceUnderTest([CommentsController]);
    expect((await other.inject('/metrics')).body).not.toContain('discussionId');
    await other.close();
  });
});

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;
  beforeAll(async () => {
    document = (await app.inject('/openapi.json')).json();
  });

  it('says who may call a route', () => {
    const path = document.paths['/discussions/{discussionId}/comments'];
    expect(
      [path?.get, path?.post].map(
        (operation) => (operation as unknown as Record<string, unknown>)['x-access'],
      ),
    ).toEqual(['anyone', 'member']);
  });

  it('lists the problems that a handler names and those that follow from its form', () => {
    const responses = document.paths['/discussions/{discussionId}/comments']?.post?.responses ?? {};
    expect(Object.keys(responses)).toEqual(['201', '400', '401', '409', '413', '415', '422']);
    const schema = (responses['409'] as { content: Record<string, { schema: { allOf: object[] } }> }).content[
      'application/problem+json'
    ]?.schema;
    expect(schema).toEqual({
      allOf: [
        { $ref: '#/components/schemas/ProblemDetails' },
        {
          type: 'object',
          properties: {
            type: {
              type: 'string',
              enum: ['/problems/example/discussion-closed', '/problems/platform/busy'],
            },
          },
        },
      ],
    });
  });

  it('has the bounds of each field', () => {
    expect(document.components?.schemas?.['PostComment']).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 4_000 },
        links: { type: 'array', items: { $ref: '#/components/schemas/Link' }, minItems: 0, maxItems: 3 },
        source: { $ref: '#/components/schemas/Link' },
      },
      required: ['text', 'source'],
    });
  });

  it('has the parameters, headers included', () => {
    const path = document.paths['/discussions/{discussionId}/comments'];
    const names = (operation: { parameters?: unknown[] } | undefined) =>
      operation?.parameters?.map((parameter) => (parameter as { name: string }).name).sort();
    expect([names(path?.get), names(path?.post)]).toEqual([
      ['discussionId', 'page'],
      ['Idempotency-Key', 'discussionId'],
    ]);
  });

  it('is not made for a handler that names a problem nobody has heard of', async () => {
    const forgetful = await serviceUnderTest([ForgetfulController]);
    expect((await forgetful.inject('/openapi.json')).statusCode).toBe(500);
    await forgetful.close();
  });
});
