import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Position, positionOf } from '@folkmoot/kernel';
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
import { openMemberDirectory } from './members/member-directory.js';
import { startDiscussion } from './discussion.js';

interface Person {
  readonly memberId: string;
  readonly assertion: string;
}

export interface Asked {
  readonly status: number;
  /** Parsed JSON. */
  readonly body: never;
  readonly type: string | undefined;
}

/** The whole service in memory, for specs: a clock to set, people to ask as, and a short way to ask. */
export const discussionUnderTest = async () => {
  let now = Date.parse('2026-03-01T12:00:00.000Z');
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const keys = await generateAssertionKeys();
  const discussion = await startDiscussion({
    platform,
    assertionKeys: assertionVerifier([keys.publicKey], () => now),
    logger: silentLogger,
    clock: () => now,
  });
  const members = await openMemberDirectory(platform.documents);
  const sign = assertionSigner(keys.privateKey, () => now);
  let seen: Position | undefined;

  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    options: { as?: Person; body?: object; key?: string } = {},
  ): Promise<Asked> => {
    const answer = await discussion.app.inject({
      method,
      url,
      headers: {
        ...(options.as && { [ASSERTION_HEADER]: options.as.assertion }),
        ...(options.key !== undefined && { 'idempotency-key': options.key }),
        ...(seen !== undefined && method === 'GET' && { 'folkmoot-position': seen }),
      },
      ...(options.body && { payload: options.body }),
    });
    const body = answer.body === '' ? undefined : answer.json();
    if (typeof body?.position === 'string') seen = body.position;
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
    return { memberId, assertion: await sign({ memberId, sessionId: crypto.randomUUID(), roles }) };
  };

  return {
    platform,
    ask,
    person,
    at: (instant: string): void => {
      now = Date.parse(instant);
    },
    /** An open consultation with one running discussion, by an organiser. */
    async opened(settings: object = {}) {
      const organiser = await person('Olwen', { roles: [{ role: 'organiser' }] });
      const made = async (url: string, body: object): Promise<string> => {
        const { status, body: answer } = await ask('POST', url, { as: organiser, body });
        expect(status).toBeLessThan(300);
        return (answer as { id: string }).id;
      };
      const consultationId = await made('/consultations', {
        title: 'A new park',
        summary: 'Where the gasworks stood',
        background: '',
        organisation: 'Riverside Council',
      });
      await made(`/consultations/${consultationId}/publish`, {
        opensAt: '2026-02-01T00:00:00.000Z',
        closesAt: '2026-04-01T00:00:00.000Z',
      });
      const discussionId = await made(`/consultations/${consultationId}/discussions`, {
        title: 'Paths and trees',
        introduction: '',
        prompts: ['What should grow there?'],
        hosts: [],
        safetyNotice: '',
        officialsMayAnswerAfterClosing: false,
        ...settings,
      });
      return { organiser, consultationId, discussionId };
    },
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
