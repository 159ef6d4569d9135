import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Position, positionOf } from '@folkmoot/kernel';
import { Access } from './access.js';
import { Answer, type AnswerOf, commandAnswer, type CommandAnswer, jsonText } from './answers.js';
import { answerCheck, documentedAnswers } from './answers-under-test.js';
import { serviceUnderTest } from './service-under-test.js';
import * as shown from './shown.js';

const ID = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';

const author = shown.named('Author', { name: shown.orNull(shown.text('Null: a former member.')) }, 'Who.');
const comment = shown.named(
  'Comment',
  {
    id: shown.id('The comment.'),
    state: shown.oneOf(['standing', 'withdrawn'], 'Whether it stands.'),
    author: shown.orNull(author),
    others: shown.list(author, 'More of them.'),
    at: shown.optional(shown.instant('When.')),
    places: shown.fields({ page: shown.count('Which page.') }, 'Where it is.'),
    marks: shown.byId(shown.flag('Whether it is marked.'), 'By member.'),
  },
  'One comment.',
);
type Comment = AnswerOf<typeof comment>;

const one: Comment = {
  id: ID,
  state: 'standing',
  author: { name: null },
  others: [],
  places: { page: 1 },
  marks: { [ID]: true },
};

@Controller('comments')
class CommentsController {
  @Get('ready')
  @Access('anyone')
  @Answer(comment)
  ready() {
    return jsonText(one);
  }

  @Get(':commentId')
  @Access('anyone')
  @Answer(comment)
  async one(): Promise<Comment> {
    return one;
  }

  @Post()
  @Access('anyone')
  @Answer(commandAnswer)
  post(): CommandAnswer {
    return { id: ID, position: positionOf(1) };
  }

  @Post('again')
  @HttpCode(200)
  @Access('anyone')
  @Answer(commandAnswer)
  again(): CommandAnswer {
    return { id: ID, position: '7' as Position };
  }

  @Get()
  @Access('anyone')
  silent(): object {
    return {};
  }
}

const documentOf = async (...controllers: Parameters<typeof serviceUnderTest>[0]) => {
  const app = await serviceUnderTest(controllers);
  const response = await app.inject('/openapi.json');
  await app.close();
  return response.statusCode === 200 ? response.json<OpenAPIObject>() : undefined;
};

let document: OpenAPIObject;
beforeAll(async () => {
  document = (await documentOf(CommentsController)) as OpenAPIObject;
});

describe('documented answers', () => {
  it('are named once, with the meaning of each field', () => {
    const { Author, Comment: described } = document.components?.schemas ?? {};
    expect(Author).toEqual({
      type: 'object',
      description: 'Who.',
      properties: { name: { type: ['string', 'null'], description: 'Null: a former member.' } },
      required: ['name'],
    });
    expect(described).toEqual({
      type: 'object',
      description: 'One comment.',
      properties: {
        id: { type: 'string', format: 'uuid', description: 'The comment.' },
        state: { type: 'string', enum: ['standing', 'withdrawn'], description: 'Whether it stands.' },
        author: { anyOf: [{ $ref: '#/components/schemas/Author' }, { type: 'null' }] },
        others: {
          type: 'array',
          items: { $ref: '#/components/schemas/Author' },
          description: 'More of them.',
        },
        at: { type: 'string', format: 'date-time', description: 'When.' },
        places: {
          type: 'object',
          properties: { page: { type: 'integer', minimum: 0, description: 'Which page.' } },
          required: ['page'],
          description: 'Where it is.',
        },
        marks: {
          type: 'object',
          additionalProperties: { type: 'boolean', description: 'Whether it is marked.' },
          description: 'By member.',
        },
      },
      required: ['id', 'state', 'author', 'others', 'places', 'marks'],
    });
  });

  it('stand under the status that the handler has', () => {
    expect(documentedAnswers(document).map(({ name, status, schema }) => [name, status, schema])).toEqual([
      ['GET /comments/ready', 200, { $ref: '#/components/schemas/Comment' }],
      ['GET /comments', 200, undefined],
      ['POST /comments', 201, { $ref: '#/components/schemas/CommandAnswer' }],
      ['POST /comments/again', 200, { $ref: '#/components/schemas/CommandAnswer' }],
      ['GET /comments/{commentId}', 200, { $ref: '#/components/schemas/Comment' }],
    ]);
  });

  it('name the header that a command answers with', () => {
    const { get, post } = document.paths['/comments'] ?? {};
    const headers = [get?.responses['200'], post?.responses['201']].map(
      (response) => (response as { headers?: object } | undefined)?.headers,
    );
    expect(headers).toEqual([undefined, { 'Folkmoot-Position': expect.anything() }]);
  });

  it('of one name are one answer', async () => {
    @Controller()
    class OthersController {
      @Get('others')
      @Access('anyone')
      @Answer(shown.named('Comment', {}, 'Another one.'))
      get() {
        return {};
      }
    }
    expect(await documentOf(CommentsController, OthersController)).toBeUndefined();
  });
});

/** Never called: the compiler looks at it. */
export class WrongController {
  // @ts-expect-error A field has another type.
  @Answer(commandAnswer)
  async number() {
    return { id: 7, position: positionOf(1) };
  }

  // @ts-expect-error A field is missing.
  @Answer(comment)
  missing() {
    return jsonText({ id: ID });
  }
}

describe('the check of answers in specs', () => {
  const faults = (body: unknown, method = 'GET', url = `/comments/${ID}?page=2`, status = 200) =>
    answerCheck(document)(method, url, status, body);

  it('has nothing against what is as the document says', () => {
    expect(faults(one)).toEqual([]);
    expect(faults({ ...one, author: null, at: '2026-03-01T09:00:00.000Z' })).toEqual([]);
    expect(faults({ id: ID, position: positionOf(1) }, 'POST', '/comments', 201)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a field missing', { ...one, others: undefined }],
    ['a field too many', { ...one, ordinal: 1 }],
    ['another word', { ...one, state: 'erased' }],
    ['no UUID', { ...one, id: 'x' }],
    ['no instant', { ...one, at: 'yesterday' }],
    ['null where it is not allowed', { ...one, places: null }],
    ['a fault further in', { ...one, others: [{ name: 1 }] }],
    ['a wrong value by id', { ...one, marks: { [ID]: 'yes' } }],
  ])('finds %s', (_, body) => {
    expect(faults(body)).not.toEqual([]);
  });

  it('finds another status, and what is not documented', () => {
    expect(faults(one, 'POST', '/comments', 200)).toEqual(['status 200 instead of 201']);
    expect(faults({}, 'GET', '/comments')).toEqual(['the document does not say what is answered']);
    expect(faults({}, 'GET', '/elsewhere')).toEqual(['GET /elsewhere is not in the document']);
  });
});
