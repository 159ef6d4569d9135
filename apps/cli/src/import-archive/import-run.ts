import type { Platform, StreamCodec } from '@folkmoot/event-sourcing';
import { type ExpectedRevision, type NewEvent, RevisionConflict } from '@folkmoot/event-store';
import { deriveId, type DomainEvent, type EventShapes } from '@folkmoot/kernel';
import { KeyDestroyed } from '@folkmoot/keyring';
import type { Following } from '../progress.js';
import type { Happened } from './archive-events.js';
import type { CheckedArchive } from './check-archive.js';

/** One import while it runs. */
export interface ImportRun extends Following {
  readonly archive: CheckedArchive;
  readonly platform: Platform;
  readonly now: string;
  /** Ids of commands follow from the archive, so that what was stored before is met again. */
  commandId(...parts: readonly (string | number)[]): string;
}

const ACTOR = 'import:archive';

export const importRun = (
  archive: CheckedArchive,
  platform: Platform,
  now: string,
  following: Following,
): ImportRun => ({
  ...following,
  archive,
  platform,
  now,
  commandId: (...parts) => deriveId('import:archive', archive.fingerprint, ...parts),
});

/** Events for one stream that are stored together. */
export interface Entry<Event extends DomainEvent> {
  readonly id: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Happened<Event>[];
  /** What its events are known by, beside their place. */
  readonly knownBy: readonly (string | number)[];
}

export interface StreamKind<Event extends DomainEvent> {
  readonly codec: StreamCodec<Event>;
  readonly shapes: EventShapes<Event>;
}

const withoutPersonal = <Event extends DomainEvent>({ shapes }: StreamKind<Event>, event: Event): Event => {
  const { personal } = shapes[event.type as Event['type']];
  const kept = Object.entries(event.data).filter(([field]) => !personal.includes(field));
  return { ...event, data: Object.fromEntries(kept) };
};

const encoded = async <Event extends DomainEvent>(
  run: ImportRun,
  kind: StreamKind<Event>,
  { id, events, knownBy }: Entry<Event>,
): Promise<readonly NewEvent[]> => {
  const { codec } = kind;
  const stream = `${codec.family}-${id}`;
  return Promise.all(
    events.map(async ({ event, at, commandId: known }, place): Promise<NewEvent> => {
      const commandId = known ?? run.commandId(...knownBy, place);
      const metadata = {
        commandId,
        command: 'import-archive',
        correlationId: run.commandId('import'),
        causationId: commandId,
        actor: ACTOR,
        occurredAt: at,
      };
      const alone = async (one: Event): Promise<NewEvent> =>
        (await codec.encode(stream, [one], metadata))[0] as NewEvent;
      try {
        return await alone(event);
      } catch (error) {
        // It was erased here since: the archive does not bring it back. What says nothing personal needs no key.
        if (!(error instanceof KeyDestroyed)) throw error;
        return alone(withoutPersonal(kind, event));
      }
    }),
  );
};

/** Something of another origin stands where the archive's would: its id and what stands there. */
export class StreamTaken extends Error {
  override readonly name = 'StreamTaken';
  constructor(readonly stream: string) {
    super(`${stream} is there already, and not from this archive`);
  }
}

/**
 * Stores entries in their order, in one wait for the disk. Those that are there already are met; answers how many were
 * refused because something else stands there, if that is `met`, and else throws {@link StreamTaken}.
 */
export const storing =
  <Event extends DomainEvent>(run: ImportRun, kind: StreamKind<Event>) =>
  async (entries: readonly Entry<Event>[], others: 'met' | 'refused' = 'refused'): Promise<number> => {
    const ready = await Promise.all(entries.map((entry) => encoded(run, kind, entry)));
    const outcomes = await Promise.all(
      entries.map(async ({ id, expected }, place) => {
        const stream = `${kind.codec.family}-${id}`;
        try {
          await run.platform.store.append(stream, expected, ready[place] as readonly NewEvent[]);
          return 0;
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
          if (others === 'refused') throw new StreamTaken(stream);
          return 1;
        }
      }),
    );
    return outcomes.reduce<number>((sum, one) => sum + one, 0);
  };
