import { randomBytes } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { instantOf, type Position } from '@folkmoot/kernel';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  type Caller,
  GATEWAY,
  generateAssertionKeys,
  parseConfiguration,
  type RoleGrant,
  silentLogger,
} from '@folkmoot/service';
import { answerCheck } from '@folkmoot/service/answers-under-test';
import { eventually } from '@folkmoot/testing';
import type { Logger } from 'pino';
import { identityConfiguration } from './configuration.js';
import { startIdentity } from './identity.js';
import type { Mail, Mailer } from './mail/mailer.js';
import { platformUnderTest } from './platform-under-test.js';

export interface Asked {
  readonly status: number;
  /** Parsed JSON. */
  readonly body: never;
  readonly type: string | undefined;
}

/** A member who is logged in. */
export interface Person extends Caller {
  readonly email: string;
  readonly token: string;
}

export interface AskOptions {
  readonly as?: Caller;
  readonly body?: object;
  /** Idempotency-Key. */
  readonly key?: string;
  readonly device?: string;
}

export const PASSWORD = 'a quiet heron by the weir';

/** The whole service in memory, for specs: a clock to set, a mailbox to read, people to ask as. */
export interface UnderTestOptions {
  readonly logger?: Logger;
  readonly mailer?: Mailer;
  /** Settings that differ from those of every spec. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Milliseconds between the rounds of the clock. */
  readonly retentionPause?: number;
  /** Where its engines keep their files; in memory unless told. */
  readonly directory?: string;
}

export const identityUnderTest = async (options: UnderTestOptions = {}) => {
  let now = Date.parse('2026-03-01T12:00:00.000Z');
  const mails: Mail[] = [];
  const mailbox: Mailer = {
    send: (mail) => {
      mails.push(mail);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const platform = platformUnderTest(options.directory);
  const keys = generateAssertionKeys();
  const secret = randomBytes(32);
  const firstAdministratorTokens: string[] = [];
  const start = () =>
    startIdentity({
      platform,
      assertionKeys: assertionVerifier([keys.publicKey], () => now),
      logger: options.logger ?? silentLogger,
      clock: () => now,
      mailer: options.mailer ?? mailbox,
      secret,
      configuration: parseConfiguration(identityConfiguration, {
        FOLKMOOT_ORIGIN: 'https://folkmoot.example',
        FOLKMOOT_ARGON2_MEMORY: '8',
        FOLKMOOT_ARGON2_PASSES: '1',
        FOLKMOOT_EVEN_PACE: '0',
        ...options.settings,
      }),
      ...(options.retentionPause !== undefined && { retentionPause: options.retentionPause }),
      onFirstAdministratorToken: (token) => void firstAdministratorTokens.push(token),
    });
  let identity = await start();
  const sign = assertionSigner(keys.privateKey, () => now);
  let seen: Position | undefined;
  const document = async (): Promise<OpenAPIObject> => (await identity.app.inject('/openapi.json')).json();
  let faultsOf: ReturnType<typeof answerCheck> | undefined;

  /** Whatever a spec asks, a success must be answered as documented. */
  const expectDocumented = async (method: string, url: string, status: number, body: unknown) => {
    faultsOf ??= answerCheck(await document());
    expect({ method, url, faults: faultsOf(method, url, status, body) }).toEqual({ method, url, faults: [] });
  };

  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { as, body: payload, key, device }: AskOptions = {},
  ): Promise<Asked> => {
    const answer = await identity.app.inject({
      method,
      url,
      headers: {
        ...(as && { [ASSERTION_HEADER]: await sign(as) }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(device !== undefined && { 'user-agent': device }),
        ...(seen !== undefined && { 'folkmoot-position': seen }),
      },
      ...(payload && { payload }),
    });
    const body = answer.body === '' ? undefined : answer.json();
    if (answer.statusCode < 300) await expectDocumented(method, url, answer.statusCode, body);
    if (typeof body?.position === 'string') seen = body.position;
    return { status: answer.statusCode, body: body as never, type: body?.type };
  };

  /** The token in the newest mail to an address, when at least so many have come. */
  const mailedTo = (email: string, atLeast = 1): Promise<{ mail: Mail; token: string }> =>
    eventually(() => {
      const own = mails.filter(({ to }) => to.toLowerCase() === email.toLowerCase());
      expect(own.length).toBeGreaterThanOrEqual(atLeast);
      const mail = own.at(-1) as Mail;
      return { mail, token: /token=([\w-]+)/.exec(mail.text)?.[1] as string };
    });

  const resolve = (token: string): Promise<Asked> =>
    ask('POST', '/internal/sessions/resolve', { as: GATEWAY, body: { token } });

  /** Logged in once more, with the roles that the member has now. */
  const loggedIn = async (email: string, password = PASSWORD, device = 'Firefox'): Promise<Person> => {
    const { status, body } = await ask('POST', '/sessions', { body: { email, password }, device });
    expect(status).toBe(201);
    const { token } = body as { token: string };
    const resolved = (await resolve(token)).body as Caller;
    const { sessionId, memberId, roles } = resolved;
    return { memberId, sessionId, roles, email, token };
  };

  const joined = async (email: string, displayName: string, password = PASSWORD): Promise<void> => {
    const { status } = await ask('POST', '/members', { body: { email, password, displayName } });
    expect(status).toBe(202);
  };

  /** Joined, confirmed and logged in; the roles are given by the operator. */
  const person = async (name: string, roles: readonly RoleGrant[] = []): Promise<Person> => {
    const email = `${name.toLowerCase()}@example.org`;
    await joined(email, name);
    const { token } = await mailedTo(email);
    const { status, body } = await ask('POST', '/members/confirm', { body: { token } });
    expect(status).toBe(200);
    for (const role of roles) {
      const commandId = crypto.randomUUID();
      await identity.streams.members.execute(
        (body as { id: string }).id,
        { type: 'grant-role', ...role, actor: { id: 'system:test', standing: 'operator' } },
        { commandId, correlationId: commandId, actor: 'system:test', now: instantOf(now) },
      );
    }
    return loggedIn(email);
  };

  return {
    platform,
    document,
    mails,
    firstAdministratorTokens,
    ask,
    mailedTo,
    resolve,
    /** Later questions see what was stored there. */
    see: (position: Position): void => {
      seen = position;
    },
    joined,
    loggedIn,
    person,
    streams: () => identity.streams,
    app: () => identity.app,
    /** What the clock does by itself every hour. */
    retain: () => identity.retention.run(),
    at: (instant: string): void => {
      now = Date.parse(instant);
    },
    async restart() {
      await identity.stop();
      identity = await start();
    },
    async stop() {
      await identity.stop();
      await platform.store.close();
      await platform.messaging.close();
      await platform.documents.close();
      await platform.keyring.close();
    },
  };
};

export type IdentityUnderTest = Awaited<ReturnType<typeof identityUnderTest>>;
