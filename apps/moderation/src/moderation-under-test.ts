import { randomBytes } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { laterOf, type Position, START } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  generateAssertionKeys,
  type RoleGrant,
  silentLogger,
} from '@folkmoot/service';
import { answerCheck } from '@folkmoot/service/answers-under-test';
import { startModeration } from './moderation.js';
import { othersUnderTest } from './others-under-test.js';

export interface Person {
  readonly memberId: string;
  readonly sessionId: string;
  readonly roles: readonly RoleGrant[];
}

export interface Asked {
  readonly status: number;
  /** Parsed JSON. */
  readonly body: never;
  readonly type: string | undefined;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export const NOON = '2026-03-01T12:00:00.000Z';

/** The whole service in memory, for specs: a clock to set, the other services' part played, and a short way to ask. */
export const moderationUnderTest = async () => {
  let now = Date.parse(NOON);
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const keys = generateAssertionKeys();
  const moderation = await startModeration({
    platform,
    assertionKeys: assertionVerifier([keys.publicKey], () => now),
    logger: silentLogger,
    clock: () => now,
  });
  const others = await othersUnderTest(platform, () => new Date(now).toISOString());
  const sign = assertionSigner(keys.privateKey, () => now);
  let seen: Position = START;
  const document = async (): Promise<OpenAPIObject> => (await moderation.app.inject('/openapi.json')).json();
  let faultsOf: ReturnType<typeof answerCheck> | undefined;

  /** Whatever a spec asks, a success must be answered as documented. */
  const expectDocumented = async (method: Method, url: string, status: number, body: unknown) => {
    faultsOf ??= answerCheck(await document());
    expect({ method, url, faults: faultsOf(method, url, status, body) }).toEqual({ method, url, faults: [] });
  };

  const ask = async (
    method: Method,
    url: string,
    options: { as?: Person; body?: object; key?: string } = {},
  ): Promise<Asked> => {
    const answer = await moderation.app.inject({
      method,
      url,
      headers: {
        ...(options.as && { [ASSERTION_HEADER]: await sign(options.as) }),
        ...(options.key !== undefined && { 'idempotency-key': options.key }),
        ...(seen !== START && method === 'GET' && { 'folkmoot-position': seen }),
      },
      ...(options.body && { payload: options.body }),
    });
    const body = answer.body === '' ? undefined : answer.json();
    if (answer.statusCode < 300) await expectDocumented(method, url, answer.statusCode, body);
    if (typeof body?.position === 'string') seen = laterOf(seen, body.position as Position);
    return { status: answer.statusCode, body: body as never, type: body?.type };
  };

  /** Somebody with an account, of whom moderation has heard. */
  const person = async (
    name: string,
    options: { roles?: readonly RoleGrant[]; confirmed?: boolean; suspendedUntil?: string } = {},
  ): Promise<Person> => {
    const memberId = crypto.randomUUID();
    await others.join(memberId, name, options);
    return { memberId, sessionId: crypto.randomUUID(), roles: options.roles ?? [] };
  };

  /** What must succeed; answers the id. */
  const done = async (method: Method, url: string, as: Person, body?: object): Promise<string> => {
    const { status, body: answer } = await ask(method, url, { as, ...(body && { body }) });
    expect({ method, url, status: status < 300 ? 'done' : answer }).toEqual({ method, url, status: 'done' });
    return (answer as { id: string }).id;
  };

  /** What can be read, with everything that was done before in it. */
  const read = async (url: string, as?: Person): Promise<never> => {
    const { status, body } = await ask('GET', url, as && { as });
    expect({ url, status: status === 200 ? 200 : body }).toEqual({ url, status: 200 });
    return body;
  };

  /** Each must be answered with this status and problem, and nothing may be stored. */
  const refused = async (
    problem: readonly [number, string],
    ...asked: (() => Promise<Asked>)[]
  ): Promise<void> => {
    const head = await platform.store.head();
    for (const one of asked) {
      const { status, type } = await one();
      expect([status, type]).toEqual([problem[0], `/problems/${problem[1]}`]);
    }
    expect(await platform.store.head()).toBe(head);
  };

  return {
    platform,
    streams: moderation.streams,
    /** Identity and discussion, as far as moderation can tell. */
    others,
    document,
    ask,
    done,
    read,
    refused,
    person,
    moderator: (name = 'Mo', consultationId?: string): Promise<Person> =>
      person(name, {
        roles: [{ role: 'moderator', ...(consultationId !== undefined && { consultationId }) }],
      }),
    at: (instant: string): void => {
      now = Date.parse(instant);
    },
    /** A member reports a comment; answers the report's id. */
    report: (commentId: string, as: Person, body: object = { reason: 'abuse' }): Promise<string> =>
      done('POST', `/comments/${commentId}/reports`, as, body),
    /** The last event of a case: what a moderator was shown. */
    async seen(commentId: string): Promise<number> {
      const { revision } = await moderation.streams.cases.load(commentId);
      return revision === 'no-stream' ? -1 : revision;
    },
    /** The types of a case's events. */
    async eventsOf(commentId: string): Promise<readonly string[]> {
      return (await moderation.streams.cases.history(commentId)).map(({ event }) => event.type);
    },
    /** None of these bodies is taken. */
    refusesBodies: (method: Method, url: string, as: Person, bodies: readonly object[]): Promise<void> =>
      refused([422, 'platform/body-invalid'], ...bodies.map((body) => () => ask(method, url, { as, body }))),
    async stop() {
      await others.stop();
      await moderation.stop();
      await platform.store.close();
      await platform.messaging.close();
      await platform.documents.close();
      await platform.keyring.close();
    },
  };
};

export type ModerationUnderTest = Awaited<ReturnType<typeof moderationUnderTest>>;

/** One service for all tests of a file, at noon. */
export const moderationOfFile = (): (() => ModerationUnderTest) => {
  let service: ModerationUnderTest;
  beforeAll(async () => {
    service = await moderationUnderTest();
  });
  beforeEach(() => service.at(NOON));
  afterAll(() => service.stop());
  return () => service;
};

/** What several who asked at once were answered, lowest status first. */
export const statusesOf = (answers: readonly Asked[]): readonly number[] =>
  answers.map(({ status }) => status).sort((a, b) => a - b);
