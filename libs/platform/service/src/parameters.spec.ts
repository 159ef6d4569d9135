import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Access } from './access.js';
import { IdParam, OptionalQueryId, PageNumber, QueryChoice } from './parameters.js';
import { serviceUnderTest } from './service-under-test.js';

@Controller('comments')
class CommentsController {
  @Get()
  @Access('anyone')
  list(
    @PageNumber() page: number,
    @QueryChoice('order', ['newest', 'oldest']) order: string,
    @OptionalQueryId('author') author: string | undefined,
  ): object {
    return { page, order, author };
  }

  @Get(':commentId')
  @Access('anyone')
  one(@IdParam('commentId') commentId: string): object {
    return { commentId };
  }
}

const ID = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await serviceUnderTest([CommentsController]);
});
afterAll(() => app.close());

const get = async (path: string) => (await app.inject(`/comments${path}`)).json();

describe('a parameter', () => {
  it('that is absent has its default', async () => {
    expect(await get('')).toEqual({ page: 1, order: 'newest' });
  });

  it('that is given is converted', async () => {
    expect(await get(`?page=1000000&order=oldest&author=${ID}`)).toEqual({
      page: 1_000_000,
      order: 'oldest',
      author: ID,
    });
    expect(await get(`/${ID}`)).toEqual({ commentId: ID });
  });

  it.each([
    ['?page=0', 'page', 'must be a whole number from 1 to 1000000'],
    ['?page=1000001', 'page', 'must be a whole number from 1 to 1000000'],
    ['?page=1e3', 'page', 'must be a whole number from 1 to 1000000'],
    ['?page=', 'page', 'must be a whole number from 1 to 1000000'],
    ['?page=1&page=2', 'page', 'must be a whole number from 1 to 1000000'],
    ['?order=best', 'order', 'must be one of newest, oldest'],
    ['?order=oldest&order=oldest', 'order', 'must be one of newest, oldest'],
    ['?author=1', 'author', 'must be a UUID in lower case'],
  ])('in %s is refused by name', async (query, field, message) => {
    expect(await get(query)).toMatchObject({
      status: 400,
      type: '/problems/platform/query-invalid',
      errors: [{ field, message }],
    });
  });

  it.each(['1', ID.toUpperCase(), `${ID}x`, '%00'])('/%s is no id', async (id) => {
    expect(await get(`/${id}`)).toMatchObject({
      status: 400,
      type: '/problems/platform/id-invalid',
      errors: [{ field: 'commentId', message: 'must be a UUID in lower case' }],
    });
  });
});
