import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { laterOf, type Position, positionOf, START } from '@folkmoot/kernel';
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
import { openMemberDirectory } from './members/member-directory.js';
import { newsUnderTest } from './news-under-test.js';
import { startDiscussion } from './discussion.js';

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
export const OPENS = '2026-02-01T00:00:00.000Z';
export const CLOSES = '2026-04-01T00:00:00.000Z';

export const consultationText = {
  title: 'A new park',
  summary: 'Where the gasworks stood',
  background: '',
  organisation: 'Riverside Council',
};
export const discussionSettings = {
  title: 'Paths and trees',
  introduction: '',
  prompts: ['What should grow there?'],
  hosts: [],
  safetyNotice: '',
  officialsMayAnswerAfterClosing: false,
};

export interface UnderTestOptions {
  /** Where its files lie; in memory unless told. */
  readonly directory?: string;
  readonly withdrawnWordsEvery?: number;
}

/** The whole service, for specs: a clock to set, people to ask as, and a short way to ask. */
export const discussionUnderTest = async ({ directory, withdrawnWordsEvery }: UnderTestOptions = {}) => {
  let now = Date.parse(NOON);
  const file = (name: string): string => (directory === undefined ? ':memory:' : join(directory, name));
  const platform = {
    store: sqliteEventStore({ path: file('events.db') }),
    messaging: sqliteMessaging({ path: file('messages.db') }),
    documents: sqliteDocuments({ path: file('documents.db') }),
    keyring: sqliteKeyring({ path: file('keys.db'), masterKey: randomBytes(32) }),
  };
  const keys = generateAssertionKeys();
  const discussion = await startDiscussion({
    platform,
    assertionKeys: assertionVerifier([keys.publicKey], () => now),
    logger: silentLogger,
    clock: () => now,
    ...(withdrawnWordsEvery !== undefined && { withdrawnWordsEvery }),
  });
  const members = await openMemberDirectory(platform.documents);
  const sign = assertionSigner(keys.privateKey, () => now);
  let seen: Position = START;
  const document = async (): Promise<OpenAPIObject> => (await discussion.app.inject('/openapi.json')).json();
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
    const answer = await discussion.app.inject({
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

  const person = async (
    name: string,
    options: { roles?: readonly RoleGrant[]; confirmed?: boolean; suspendedUntil?: string } = {},
  ): Promise<Person> => {
    const memberId = crypto.randomUUID();
    const { roles = [], confirmed = true, suspendedUntil } = options;
    const organisations = Object.fromEntries(
      roles.flatMap(({ role, organisation, consultationId = 'site' }) =>
        role === 'official' && organisation !== undefined ? [[consultationId, organisation]] : [],
      ),
    );
    await members.put({
      id: memberId,
      position: positionOf(1),
      displayName: name,
      confirmed,
      organisations,
      ...(suspendedUntil !== undefined && { suspendedUntil }),
    });
    return { memberId, sessionId: crypto.randomUUID(), roles };
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

  const drafted = async (settings: object = {}) => {
    const organiser = await person('Olwen', { roles: [{ role: 'organiser' }] });
    const consultationId = await done('POST', '/consultations', organiser, consultationText);
    const discussionId = await done('POST', `/consultations/${consultationId}/discussions`, organiser, {
      ...discussionSettings,
      ...settings,
    });
    return { organiser, consultationId, discussionId };
  };

  return {
    platform,
    document,
    ask,
    done,
    read,
    refused,
    person,
    at: (instant: string): void => {
      now = Date.parse(instant);
    },
    /** A consultation that only staff see, with one discussion, by an organiser. */
    drafted,
    /** An open consultation with one running discussion, by an organiser. */
    async opened(settings: object = {}) {
      const made = await drafted(settings);
      await done('POST', `/consultations/${made.consultationId}/publish`, made.organiser, {
        opensAt: OPENS,
        closesAt: CLOSES,
      });
      return made;
    },
    /** Says something in a discussion; answers the comment's id. */
    post: (discussionId: string, as: Person, text = 'Oaks, please.'): Promise<string> =>
      done('POST', `/discussions/${discussionId}/comments`, as, { text }),
    reply: (commentId: string, as: Person, text = 'No, limes.'): Promise<string> =>
      done('POST', `/comments/${commentId}/replies`, as, { text }),
    /** Visitors, members and organisers of other consultations cannot do this. */
    async onlyForOrganisers(method: Method, url: string, body?: object): Promise<void> {
      const consultationId = crypto.randomUUID();
      const others = [
        await person('Rhys'),
        await person('Ann', { roles: [{ role: 'moderator' }, { role: 'analyst' }] }),
        await person('Other', { roles: [{ role: 'organiser', consultationId }] }),
      ];
      const asking = (as?: Person) => () => ask(method, url, { ...(as && { as }), ...(body && { body }) });
      await refused([401, 'platform/not-logged-in'], asking());
      await refused([403, 'platform/role-required'], ...others.map(asking));
    },
    /** None of these bodies is taken. */
    refusesBodies: (method: Method, url: string, as: Person, bodies: readonly object[]): Promise<void> =>
      refused([422, 'platform/body-invalid'], ...bodies.map((body) => () => ask(method, url, { as, body }))),
    ...newsUnderTest(platform, async () => {
      seen = await platform.store.head();
    }),
    async stop() {
      await discussion.stop();
      await platform.store.close();
      await platform.messaging.close();
      await platform.documents.close();
      await platform.keyring.close();
    },
  };
};

export type DiscussionUnderTest = Awaited<ReturnType<typeof discussionUnderTest>>;

/** One service for all tests of a file; each test opens a consultation of its own, at noon. */
export const discussionOfFile = (options: UnderTestOptions = {}): (() => DiscussionUnderTest) => {
  let service: DiscussionUnderTest;
  beforeAll(async () => {
    service = await discussionUnderTest(options);
  });
  beforeEach(() => service.at(NOON));
  afterAll(() => service.stop());
  return () => service;
};
