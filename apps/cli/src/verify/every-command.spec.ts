import { auditModel, auditPages } from '@folkmoot/accountability';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { confirmingErasures } from '@folkmoot/erasure';
import { type Aggregate, type Platform, startProjection, type StreamCodec } from '@folkmoot/event-sourcing';
import { identityStreams } from '@folkmoot/identity/streams';
import { deriveId, type DomainEvent } from '@folkmoot/kernel';
import { moderationStreams } from '@folkmoot/moderation/streams';
import type { AnyCatalogue } from '../../test/every-command/command-catalogue.js';
import { discussionCommands } from '../../test/every-command/discussion-commands.js';
import { identityCommands } from '../../test/every-command/identity-commands.js';
import { moderationCommands } from '../../test/every-command/moderation-commands.js';
import { workplaceInMemory } from '../../test/workplace-in-memory.js';
import { chainsOf } from './chains.js';

type AnyAggregate = Aggregate<{ readonly type: string }, DomainEvent, unknown>;
interface Service {
  readonly streams: (platform: Platform) => object;
  readonly commands: AnyCatalogue;
}

const services: Readonly<Record<string, Service>> = {
  identity: { streams: identityStreams, commands: identityCommands as unknown as AnyCatalogue },
  discussion: { streams: discussionStreams, commands: discussionCommands as unknown as AnyCatalogue },
  moderation: { streams: moderationStreams, commands: moderationCommands as unknown as AnyCatalogue },
  analytics: { streams: () => ({}), commands: {} },
};

const NOW = '2026-03-01T12:00:00.000Z';

/** Does every command of a service once, each to a thing of its own; gives who did what to which, as it is to be audited. */
const doEverything = async (platform: Platform, { streams: make, commands }: Service) => {
  const { codecs, ...others } = make(platform) as { codecs?: Record<string, StreamCodec<DomainEvent>> };
  const aggregates = others as Readonly<Record<string, AnyAggregate>>;
  const done: string[] = [];
  for (const [name, examples] of Object.entries(commands)) {
    const aggregate = aggregates[name] as AnyAggregate;
    for (const [type, { given, when }] of Object.entries(examples)) {
      const id = deriveId(name, type);
      const stream = aggregate.streamOf(id);
      const codec = Object.values(codecs ?? {}).find(({ family }) => stream === `${family}-${id}`);
      const before = {
        commandId: deriveId('before', stream),
        correlationId: deriveId('before', stream),
        causationId: deriveId('before', stream),
        actor: 'system:before',
        occurredAt: NOW,
      };
      await platform.store.append(stream, 'no-stream', (await codec?.encode(stream, given, before)) ?? []);
      const actor = deriveId('who', type);
      const context = { commandId: deriveId(stream), correlationId: deriveId('all'), actor, now: NOW };
      const { events } = await aggregate.execute(id, when, context);
      done.push(`${actor} ${type} ${stream}: ${events.map((event) => event.type).join(', ')}`);
    }
  }
  return done.toSorted();
};

describe.each(Object.keys(services))('in %s', (context) => {
  const service = services[context] as Service;

  it('every command that there is shows in the audit, with who did it to what', async () => {
    const workplace = workplaceInMemory();
    const chain = chainsOf(workplace).find((one) => one.context === context);
    if (!chain) throw new Error(`${context} has no evidence`);
    const { platform, codecs } = chain;
    const done = await doEverything(platform, service);
    const projection = await startProjection({ ...platform, model: auditModel(context, codecs) });
    await projection.waitFor(await platform.store.head());
    const audit = auditPages(
      projection,
      Object.values(codecs).map(({ family }) => family),
    );
    const { items } = await audit.page({ limit: 1_000 });
    const shown = items
      .filter(({ actor }) => actor !== 'system:before')
      .map(({ actor, command, subject, events }) => `${actor} ${command} ${subject}: ${events.join(', ')}`);
    expect(shown.toSorted()).toEqual(done);
    await projection.stop();
    await workplace.close();
  });

  it('a forgotten member is confirmed in what is audited and in the evidence, too', async () => {
    if (context === 'identity') return;
    const workplace = workplaceInMemory();
    const platform = workplace.embedded.platformOf(context);
    const erasures = confirmingErasures({
      context,
      platform,
      now: () => NOW,
      erase: () => Promise.resolve([]),
    });
    const erasureId = deriveId('erasure');
    await erasures.whenMemberErased({ erasureId, memberId: deriveId('member'), words: 'kept' }, 'request');
    const { events } = await platform.store.readAll({ prefixes: [''], after: '' as never, limit: 9 });
    expect(events).toHaveLength(1);
    const chain = chainsOf(workplace).find((one) => one.context === context);
    const families = Object.values(chain?.codecs ?? {}).map(({ family }) => family);
    expect(families.filter((family) => events[0]?.stream.startsWith(`${family}-`))).toHaveLength(1);
    await workplace.close();
  });
});

it('knows every context that keeps evidence', () => {
  const workplace = workplaceInMemory();
  expect(Object.keys(services)).toEqual(chainsOf(workplace).map(({ context }) => context));
  return workplace.close();
});
