import { camel, pascal, plural, words } from '../names.mjs';

export const underTest = ({ name }) => `import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
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
import { start${pascal(name)} } from './${name}.js';

interface Person {
  readonly memberId: string;
  readonly assertion: string;
}

export interface Asked {
  readonly status: number;
  /** Parsed JSON. */
  readonly body: unknown;
  readonly type: unknown;
}

/** The whole service in memory, for specs: people to ask as, and a short way to ask. */
export const ${camel(name)}UnderTest = async () => {
  const now = Date.parse('2026-03-01T12:00:00.000Z');
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const keys = generateAssertionKeys();
  const service = await start${pascal(name)}({
    platform,
    assertionKeys: assertionVerifier([keys.publicKey], () => now),
    logger: silentLogger,
    clock: () => now,
  });
  const sign = assertionSigner(keys.privateKey, () => now);

  return {
    platform,
    async ask(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      options: { as?: Person; body?: object; key?: string } = {},
    ): Promise<Asked> {
      const answer = await service.app.inject({
        method,
        url,
        headers: {
          ...(options.as && { [ASSERTION_HEADER]: options.as.assertion }),
          ...(options.key !== undefined && { 'idempotency-key': options.key }),
        },
        ...(options.body && { payload: options.body }),
      });
      const body = answer.body === '' ? {} : answer.json<{ type?: unknown }>();
      return { status: answer.statusCode, body, type: body.type };
    },
    async person(_name: string, roles: readonly RoleGrant[] = []): Promise<Person> {
      const memberId = crypto.randomUUID();
      return { memberId, assertion: await sign({ memberId, sessionId: crypto.randomUUID(), roles }) };
    },
    async stop() {
      await service.stop();
      await platform.store.close();
      await platform.messaging.close();
      await platform.documents.close();
      await platform.keyring.close();
    },
  };
};

export type ${pascal(name)}UnderTest = Awaited<ReturnType<typeof ${camel(name)}UnderTest>>;
`;

export const openingSpec = ({
  name,
  aggregate,
}) => `import { type ${pascal(name)}UnderTest, ${camel(name)}UnderTest } from '../${name}-under-test.js';

describe('opening a ${words(aggregate)}', () => {
  let service: ${pascal(name)}UnderTest;
  beforeEach(async () => {
    service = await ${camel(name)}UnderTest();
  });
  afterEach(() => service.stop());

  it('happens once under one Idempotency-Key', async () => {
    const rhys = await service.person('Rhys');
    const open = () => service.ask('POST', '/${plural(aggregate)}', { as: rhys, key: 'a-1' });
    const first = await open();
    expect(first.status).toBe(201);
    expect((await open()).body).toEqual(first.body);
  });

  it('is not for visitors', async () => {
    expect(await service.ask('POST', '/${plural(aggregate)}')).toMatchObject({ status: 401 });
  });
});
`;
