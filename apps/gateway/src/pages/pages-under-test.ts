import type { ProblemDetails } from '@folkmoot/service';
import { CLOCK, createHttpService, problem, silentLogger } from '@folkmoot/service';
import { Module } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Door, DoorRequest } from '../door/door.js';
import type { Session } from '../sessions/session.js';
import { sessionCookie } from '../sessions/session-cookie.js';
import { sessionEffects } from '../sessions/session-effects.js';
import type { Sessions } from '../sessions/sessions.js';
import { english } from './messages/messages.en.js';
import { MEMBER, NOW } from './page-under-test.js';
import { addPages, pageControllers } from './pages.js';
import { VISITS, visitsThrough } from './visit/visits.js';

export type Answer = object | { readonly refused: Partial<ProblemDetails> } | 'down';

@Module({})
class PagesModule {}

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Sent {
  readonly name: string;
  readonly body: unknown;
  readonly headers: DoorRequest['headers'];
}

/** The pages in front of services that answer as told: `answers['GET /discussions/…']`, without query. */
export const pagesUnderTest = async (answers: Record<string, Answer>) => {
  const sent: Sent[] = [];
  const identityRoutes = /^\/(members|sessions|password|me|erasures|moderation|first-administrator)/;
  const door: Door = {
    find: (method, path) => ({
      service: identityRoutes.test(path) ? 'identity' : 'discussion',
      method,
      template: path,
      access: 'anyone',
    }),
    allowed: () => [],
    through(_route, { method, path, headers, body, session }) {
      const name = `${method} ${path}`;
      sent.push({ name, headers, body: body && JSON.parse(body.toString()) });
      const answer = answers[name];
      if (answer === 'down') throw problem('unavailable');
      if (method !== 'GET' && !session && !identityRoutes.test(path)) throw problem('not-logged-in');
      if (answer === undefined)
        return Promise.resolve(refusal({ type: '/problems/platform/route-unknown', status: 404 }));
      if ('refused' in answer) return Promise.resolve(refusal(answer.refused));
      return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) });
    },
    stream: () => Promise.reject(problem('unavailable')),
    pass: (request) => door.through(door.find(request.method, request.path), request),
  };
  const ended: string[] = [];
  const sessions = {
    end: (sessionId: string) => void ended.push(sessionId),
    forget: () => undefined,
  } as unknown as Sessions;
  const clock = () => Date.parse(NOW);
  const visits = visitsThrough({
    door,
    effects: sessionEffects(sessions, sessionCookie('http://localhost')),
    messages: english,
    timeZone: 'Europe/London',
    clock,
  });
  const app = await createHttpService({
    name: 'gateway',
    module: {
      module: PagesModule,
      controllers: [...pageControllers],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: VISITS, useValue: visits },
      ],
    },
    problems: {},
    identify: ({ headers }) =>
      headers['x-as'] === undefined ? undefined : session(headers['x-as'] as string),
    logger: silentLogger,
  });
  addPages(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, visits);
  await app.init();

  const ask = async (method: 'GET' | 'POST', url: string, as?: string, fields?: Record<string, string>) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        ...(as && { 'x-as': as }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
    const { statusCode: status, body: html, headers } = answer;
    return { status, html, headers, location: headers.location } satisfies Page;
  };

  return {
    sent,
    ended,
    answers,
    get: (url: string, as?: string) => ask('GET', url, as),
    post: (url: string, fields: Record<string, string>, as?: string) => ask('POST', url, as, fields),
    stop: () => app.close(),
  };
};

export type PagesUnderTest = Awaited<ReturnType<typeof pagesUnderTest>>;

const session = (displayName: string): Session => ({
  sessionId: 'a-session',
  memberId: MEMBER,
  displayName,
  roles: [],
  expiresAt: NOW,
  assertion: 'a',
});

const refusal = (details: Partial<ProblemDetails>) => ({
  status: details.status ?? 422,
  headers: {},
  body: Buffer.from(
    JSON.stringify({
      title: 'Refused',
      status: 422,
      instance: 'urn:uuid:1',
      ...details,
    } satisfies Partial<ProblemDetails>),
  ),
});
