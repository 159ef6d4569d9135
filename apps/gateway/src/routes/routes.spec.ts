import { silentLogger } from '@folkmoot/service';
import { eventually } from '@folkmoot/testing';
import type { ServiceClient } from '../service-client/service-client.js';
import { publicOperations } from './public-routes.js';
import { type PublicRoute, routeTable } from './route-table.js';
import { serviceDirectory } from './service-directory.js';

const route = (method: string, template: string): PublicRoute => ({
  service: 'discussion',
  method,
  template,
  access: 'anyone',
});

describe('a route table', () => {
  const table = routeTable([
    route('GET', '/sessions'),
    route('DELETE', '/sessions/current'),
    route('DELETE', '/sessions/{sessionId}'),
    route('GET', '/sessions/{sessionId}'),
    route('GET', '/discussions/{id}/comments'),
    route('GET', '/{any}/current/thing'),
  ]);
  const found = (method: string, path: string) => table.find(method, path)?.template;

  it('prefers a word to a parameter, and goes back where the word leads nowhere', () => {
    expect(found('DELETE', '/sessions/current')).toBe('/sessions/current');
    expect(found('DELETE', '/sessions/7')).toBe('/sessions/{sessionId}');
    expect(found('GET', '/sessions/current')).toBe('/sessions/{sessionId}');
    expect(found('GET', '/sessions/current/thing')).toBe('/{any}/current/thing');
    expect(found('GET', '/discussions/1/comments')).toBe('/discussions/{id}/comments');
  });

  it('says which methods a path takes', () => {
    expect(table.allowed('/sessions/current')).toEqual(['DELETE', 'GET']);
    expect(table.allowed('/nothing')).toEqual([]);
  });

  it.each([
    '',
    '/',
    'sessions',
    '/sessions/',
    '//sessions',
    '/sessions/..',
    '/sessions/.',
    '/sessions/%37',
    '/a b',
  ])('does not know %j', (path) => {
    expect([table.find('GET', path), table.allowed(path)]).toEqual([undefined, []]);
  });

  it('is not made of two routes that are the same', () => {
    expect(() => routeTable([route('GET', '/a/{b}'), route('GET', '/a/{c}')])).toThrow(TypeError);
  });
});

const documentOf = (operations: Record<string, object>) =>
  ({
    openapi: '3.1.0',
    info: {},
    paths: Object.fromEntries(Object.entries(operations).map(([path, get]) => [path, { get }])),
  }) as never;

describe('public operations', () => {
  it('are those with an access rule that are not internal', () => {
    const document = documentOf({
      '/a': { 'x-access': 'anyone' },
      '/b': { 'x-access': 'member', 'x-internal': true },
      '/c': {},
      '/d': { 'x-access': { roles: ['moderator'] } },
      '/e': { 'x-access': { roles: ['emperor'] } },
      '/f': { 'x-access': { roles: [] } },
      '/g': { 'x-access': 'everyone' },
    });
    expect(publicOperations('s', document).map(({ template, access }) => [template, access])).toEqual([
      ['/a', 'anyone'],
      ['/d', { roles: ['moderator'] }],
    ]);
  });
});

describe('the service directory', () => {
  const service = (answer: () => Promise<unknown>): ServiceClient => ({
    close: () => Promise.resolve(),
    stream: () => Promise.reject(new Error('Nothing is long here')),
    request: async () => ({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(await answer())) }),
  });

  it('begins without a service that does not answer, and takes it in when it does', async () => {
    let isUp = false;
    const late = service(() =>
      isUp
        ? Promise.resolve(documentOf({ '/late': { 'x-access': 'anyone' } }))
        : Promise.reject(new Error('down')),
    );
    const early = service(() => Promise.resolve(documentOf({ '/early': { 'x-access': 'anyone' } })));
    const directory = await serviceDirectory({ late, early }, silentLogger);
    const known = () =>
      ['/early', '/late'].map((path) => directory.current().table.find('GET', path)?.service);
    expect([directory.current().complete, known()]).toEqual([false, ['early', undefined]]);
    isUp = true;
    await eventually(() =>
      expect([directory.current().complete, known()]).toEqual([true, ['early', 'late']]),
    );
    directory.stop();
  });
});
