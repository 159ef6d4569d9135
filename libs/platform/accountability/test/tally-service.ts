import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Module, type Provider, type Type } from '@nestjs/common';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { aggregate, type CommandContext, type Platform, streamCodec } from '@folkmoot/event-sourcing';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Decider, deriveId, type DomainEvent, type EventShapes } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  createHttpService,
  generateAssertionKeys,
  type RoleGrant,
  silentLogger,
} from '@folkmoot/service';
import { answerCheck } from '@folkmoot/service/answers-under-test';
import { evidenceRejections } from '../src/evidence/evidence-controller.js';

/** An aggregate small enough to see through: a sum with a private note, and a reason for setting it back. */
export type TallyEvent =
  | DomainEvent<'tally-raised', { readonly by: number; readonly note?: string }>
  | DomainEvent<'tally-full', Record<never, never>>
  | DomainEvent<'tally-set-back', { readonly reason?: string }>
  | DomainEvent<'tally-excused', { readonly reason?: string }>;

const shapes: EventShapes<TallyEvent> = {
  'tally-raised': { version: 2, personal: ['note'] },
  'tally-full': { version: 1, personal: [] },
  'tally-set-back': { version: 1, personal: [] },
  'tally-excused': { version: 1, personal: ['reason'] },
};

export type TallyCommand =
  | { readonly type: 'raise'; readonly by: number; readonly note?: string }
  | { readonly type: 'set-back'; readonly reason: string }
  | { readonly type: 'excuse'; readonly reason: string };

const tally: Decider<TallyCommand, TallyEvent, number> = {
  initial: 0,
  decide(command, sum) {
    if (command.type === 'set-back') {
      return [{ type: 'tally-set-back', data: { reason: command.reason } }];
    }
    if (command.type === 'excuse') return [{ type: 'tally-excused', data: { reason: command.reason } }];
    const { by, note } = command;
    const raised: TallyEvent = { type: 'tally-raised', data: { by, ...(note !== undefined && { note }) } };
    return sum + by >= 10 ? [raised, { type: 'tally-full', data: {} }] : [raised];
  },
  evolve: (sum, { type, data }) => (type === 'tally-raised' ? sum + data.by : sum),
};

export const tallyStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const codecs = {
    tally: streamCodec<TallyEvent>({
      family: 'tally',
      shapes,
      subjectOf: (_data, id) => `tally:${id}`,
      keyring,
    }),
  };
  return { codecs, tallies: aggregate({ store, codec: codecs.tally, decider: tally }) };
};

let commands = 0;
export const context = (own: Partial<CommandContext> = {}): CommandContext => ({
  commandId: deriveId('command', (commands += 1)),
  correlationId: deriveId('request', commands),
  actor: 'rhys',
  now: '2026-03-01T12:00:00.000Z',
  ...own,
});

export const platformInMemory = (store = sqliteEventStore({ path: ':memory:' })) => {
  const platform = {
    store,
    documents: sqliteDocuments({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const close = async (): Promise<void> => {
    for (const engine of Object.values(platform)) await engine.close();
  };
  return { ...platform, close };
};

@Module({})
class TallyModule {}

/** A service of some controllers alone; asked as somebody with roles, or as a visitor. */
export const tallyHttp = async (controllers: readonly Type[], providers: readonly Provider[]) => {
  const keys = generateAssertionKeys();
  const app = await createHttpService({
    name: 'tally',
    module: { module: TallyModule, controllers: [...controllers], providers: [...providers] },
    problems: evidenceRejections,
    assertionKeys: assertionVerifier([keys.publicKey]),
    logger: silentLogger,
  });
  await app.init();
  const faultsOf = answerCheck((await app.inject('/openapi.json')).json());
  const sign = assertionSigner(keys.privateKey);
  const caller = { memberId: deriveId('member'), sessionId: deriveId('session') };
  return {
    async get<Body = unknown>(url: string, roles?: readonly RoleGrant[]) {
      const headers = roles && { [ASSERTION_HEADER]: await sign({ ...caller, roles }) };
      const answer = await app.inject({ url, ...(headers && { headers }) });
      const body = answer.json<Body>();
      if (answer.statusCode === 200) expect(faultsOf('GET', url, 200, body)).toEqual([]);
      return { status: answer.statusCode, body };
    },
    close: () => app.close(),
  };
};
