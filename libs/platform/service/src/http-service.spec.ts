import { Body, Controller, Get, HttpException, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Rejection } from '@folkmoot/kernel';
import { Access } from './access.js';
import { Optional, Text } from './fields.js';
import { DEEPEST } from './clean-input.js';
import { serviceUnderTest } from './service-under-test.js';

class Note {
  @Text({ min: 1, max: 10, multiline: true }) text!: string;
  @Optional() @Text({ min: 1, max: 10 }) title?: string;
}

class Storage extends Error {
  override readonly name = 'StorageFull';
}

@Controller('notes')
class NotesController {
  @Post()
  @Access('anyone')
  write(@Body() note: Note): object {
    return { note, position: '00000000000000000007' };
  }

  @Post('as-interface')
  @Access('anyone')
  unvalidated(@Body() note: object): object {
    return note;
  }

  @Get('closed')
  @Access('anyone')
  closed(): never {
    throw new Rejection('discussion-closed', 'conflict', 'The discussion is closed.', {
      closedAt: 'then',
      status: 1,
    });
  }

  @Get('reused')
  @Access('anyone')
  reused(): never {
    throw new Rejection('idempotency-key-reused', 'conflict', 'Again?');
  }

  @Get('teapot')
  @Access('anyone')
  teapot(): never {
    throw new HttpException('short and stout', 418);
  }

  @Get('full')
  @Access('anyone')
  full(): never {
    throw new Storage('disk');
  }

  @Get('broken')
  @Access('anyone')
  broken(): never {
    throw new Error('secret words from inside');
  }
}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await serviceUnderTest([NotesController]);
});
afterAll(() => app.close());

const post = (payload: string | Buffer, type = 'application/json', url = '/notes') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });

const answer = (response: Awaited<ReturnType<typeof post>>) => ({
  status: response.statusCode,
  type: response.json<{ type: string }>().type,
});

const platform = (status: number, code: string) => ({ status, type: `/problems/platform/${code}` });

describe('a body', () => {
  it('is handed over as an instance of its class, with line ends as line feeds', async () => {
    const response = await post(JSON.stringify({ text: 'one\r\ntwo' }));
    expect([response.statusCode, response.json()]).toEqual([
      201,
      { note: { text: 'one\ntwo' }, position: '00000000000000000007' },
    ]);
  });

  it('with unknown, missing and wrong fields names each of them', async () => {
    const response = await post(JSON.stringify({ title: 5, extra: true }));
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.json()).toEqual({
      type: '/problems/platform/body-invalid',
      title: 'Some fields of the request are missing or wrong.',
      status: 422,
      instance: `urn:uuid:${response.headers['x-request-id']}`,
      errors: [
        { field: 'extra', message: 'is not a known field' },
        { field: 'text', message: 'must be text of 1 to 10 characters, not blank' },
        { field: 'title', message: 'must be one line of text of 1 to 10 characters, not blank' },
      ],
    });
  });

  const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  it.each([
    ['broken JSON', '{"text":', 400, 'json-invalid'],
    ['nothing', '', 422, 'body-invalid'],
    ['null', 'null', 422, 'body-invalid'],
    ['a C1 control character', '{"text":"a\u0085"}', 422, 'characters-invalid'],
    ['a list instead of an object', '[]', 422, 'body-invalid'],
    ['a text instead of an object', '"text"', 422, 'body-invalid'],
    ['null for a field that may be left out', '{"text":"a","title":null}', 422, 'body-invalid'],
    ['a prototype', '{"text":"a","__proto__":{"admin":true}}', 400, 'json-key-refused'],
    ['a prototype, escaped', '{"text":"a","\\u005f_proto__":{}}', 400, 'json-key-refused'],
    ['a constructor', '{"constructor":{"prototype":{}},"text":"a"}', 400, 'json-key-refused'],
    ['as many levels as may be, but of lists', `{"text":${lists(DEEPEST - 1)}}`, 422, 'body-invalid'],
    ['one level more', `{"text":${lists(DEEPEST)}}`, 400, 'json-too-deep'],
    ['a hundred thousand levels', lists(100_000), 400, 'json-too-deep'],
    ['a null character', '{"text":"a\\u0000"}', 422, 'characters-invalid'],
    ['a carriage return alone', '{"text":"a\\rb"}', 422, 'characters-invalid'],
    ['a delete character', '{"text":"a\u007f"}', 422, 'characters-invalid'],
    ['half a surrogate pair', '{"text":"a\\ud800"}', 422, 'characters-invalid'],
    ['a control character in a name', '{"te\\u0001xt":"a"}', 422, 'characters-invalid'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 422, 'characters-invalid'],
    ['more than 256 KiB', JSON.stringify({ text: 'a'.repeat(256 * 1024) }), 413, 'body-too-large'],
  ])('with %s is refused', async (_, body, status, code) => {
    expect(answer(await post(body))).toEqual(platform(status, code));
  });

  it('of another content type is refused', async () => {
    expect(answer(await post('text=a', 'application/x-www-form-urlencoded'))).toEqual(
      platform(415, 'media-type-unsupported'),
    );
    expect(answer(await post('{"text":"a"}', 'text/plain'))).toEqual(platform(415, 'media-type-unsupported'));
    expect(answer(await post('{}', 'no type'))).toEqual(platform(415, 'media-type-unsupported'));
  });

  it('that nothing would validate is refused as our own fault', async () => {
    expect(answer(await post('{}', 'application/json', '/notes/as-interface'))).toEqual(
      platform(500, 'internal'),
    );
  });

  it('may be a form where the service accepts forms, under the same checks', async () => {
    const forms = await serviceUnderTest([NotesController], { forms: true });
    const send = (payload: string) =>
      forms.inject({
        method: 'POST',
        url: '/notes',
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await send('text=a%0D%0Ab')).json()).toMatchObject({ note: { text: 'a\nb' } });
    expect(answer(await send('text=a&text=b'))).toEqual(platform(422, 'body-invalid'));
    expect(answer(await send('text=a&__proto__=b'))).toEqual(platform(400, 'json-key-refused'));
    expect(answer(await send('text=a%00'))).toEqual(platform(422, 'characters-invalid'));
    await forms.close();
  });
});

describe('an answer', () => {
  it('carries the position of its command in a header', async () => {
    expect((await post('{"text":"a"}')).headers['folkmoot-position']).toBe('00000000000000000007');
  });

  it('carries the request id that came, if it is a UUID, and else a new one', async () => {
    const ask = async (id: string) =>
      (await app.inject({ url: '/health/live', headers: { 'x-request-id': id } })).headers['x-request-id'];
    const id = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';
    expect(await ask(id)).toBe(id);
    expect(await ask('anything\nelse')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('to a broken rule is a problem of the context, whose details cannot replace its own members', async () => {
    const response = await app.inject('/notes/closed');
    expect(response.json()).toEqual({
      type: '/problems/example/discussion-closed',
      title: 'The discussion is closed.',
      status: 409,
      instance: `urn:uuid:${response.headers['x-request-id']}`,
      closedAt: 'then',
    });
  });

  it('to a rejection that any context may have is a problem of the platform', async () => {
    expect(answer(await app.inject('/notes/reused'))).toEqual(platform(409, 'idempotency-key-reused'));
  });

  it('to an HTTP error that has no problem of its own is still the fault of the one who asked', async () => {
    const response = await app.inject('/notes/teapot');
    expect(answer(response)).toEqual(platform(400, 'request-invalid'));
    expect(response.body).not.toContain('stout');
  });

  it('tells of a full disk', async () => {
    expect(answer(await app.inject('/notes/full'))).toEqual(platform(507, 'storage-full'));
  });

  it('to an unknown error says nothing from inside', async () => {
    const response = await app.inject('/notes/broken');
    expect(answer(response)).toEqual(platform(500, 'internal'));
    expect(response.body).not.toContain('secret words');
  });

  it.each(['/nothing', '/notes', '/notes/%', '/%zz'])(
    'at %s, where nothing is, is a problem',
    async (url) => {
      const response = await app.inject(url);
      expect(response.headers['content-type']).toBe('application/problem+json');
      expect([platform(404, 'route-unknown'), platform(400, 'request-invalid')]).toContainEqual(
        answer(response),
      );
    },
  );
});
