import { type EventStore, RevisionConflict, type StoredEvent } from '@folkmoot/event-store';
import {
  type Decider,
  type DomainEvent,
  type Instant,
  type Position,
  rejecting,
  START,
} from '@folkmoot/kernel';
import { LRUCache } from 'lru-cache';
import type { Recorded, StreamCodec } from './stream-codec.js';

/** Who asks, when, and under which id a repeat is known. */
export interface CommandContext {
  readonly commandId: string;
  readonly correlationId: string;
  /** A member's id or a process (`system:clock`). */
  readonly actor: string;
  readonly now: Instant;
  /** The request as text, given when it came with an `Idempotency-Key`. */
  readonly request?: string;
  /** When it happened, if not now: imports only. */
  readonly occurredAt?: Instant;
}

export interface Loaded<State> {
  readonly state: State;
  readonly revision: number | 'no-stream';
  /** Of the stream's last event, `START` if there is none. */
  readonly position: Position;
}

export interface Executed<Event, State> {
  readonly events: readonly Event[];
  readonly state: State;
  /** What a read must have seen to show the effect. */
  readonly position: Position;
}

export const aggregateRejections = {
  'idempotency-key-reused': {
    kind: 'conflict',
    title: 'This Idempotency-Key was used before with another request',
  },
  busy: { kind: 'conflict', title: 'Others changed this at the same moment; try again' },
} as const;
const reject = rejecting(aggregateRejections);

const ATTEMPTS = 3;

/** What is asked of an aggregate: its type goes into the log beside what came of it. */
interface Asked {
  readonly type: string;
}

export interface Aggregate<Command extends Asked, Event extends DomainEvent, State> {
  readonly decider: Decider<Command, Event, State>;
  streamOf(id: string): string;
  load(id: string): Promise<Loaded<State>>;
  /** Every event of the stream with what the log knows of it, oldest first. */
  history(id: string): Promise<readonly Recorded<Event>[]>;
  /**
   * Loads, decides and appends; on a conflict again, three times at most (`busy`). A command id that the stream knows
   * gets its first answer and changes nothing. `command` may be made from the state that it will be decided on.
   */
  execute(
    id: string,
    command: Command | ((state: State) => Command),
    context: CommandContext,
  ): Promise<Executed<Event, State>>;
}

export interface AggregateOptions<Command extends Asked, Event extends DomainEvent, State> {
  readonly store: EventStore;
  readonly codec: StreamCodec<Event>;
  readonly decider: Decider<Command, Event, State>;
  /** How many streams to keep folded, for those that many commands look at; newer events are read all the same. */
  readonly remember?: number;
}

interface Folded<State> extends Loaded<State> {
  readonly stored: readonly StoredEvent[];
}

export const aggregate = <Command extends Asked, Event extends DomainEvent, State>({
  store,
  codec,
  decider,
  remember,
}: AggregateOptions<Command, Event, State>): Aggregate<Command, Event, State> => {
  const streamOf = (id: string): string => `${codec.family}-${id}`;

  const remembered =
    remember === undefined ? undefined : new LRUCache<string, Folded<State>>({ max: remember });
  const nothing: Folded<State> = {
    stored: [],
    state: decider.initial,
    revision: 'no-stream',
    position: START,
  };

  const load = async (id: string): Promise<Folded<State>> => {
    const before = remembered?.get(id) ?? nothing;
    const stored = await store.read(streamOf(id), before.revision === 'no-stream' ? 0 : before.revision + 1);
    const last = stored.at(-1);
    if (!last) return before;
    const recorded = await codec.decode(stored);
    const folded: Folded<State> = {
      stored: before.stored.concat(stored),
      state: recorded.reduce((state, { event }) => decider.evolve(state, event), before.state),
      revision: last.revision,
      position: last.position,
    };
    remembered?.set(id, folded);
    return folded;
  };

  /** The events that this command has caused before; another request under its id is refused. */
  const before = async (
    stored: readonly StoredEvent[],
    { commandId, request }: CommandContext,
  ): Promise<readonly StoredEvent[]> => {
    const known = stored.filter(({ metadata }) => metadata.commandId === commandId);
    const [first] = known;
    if (first && request !== undefined) {
      const fingerprint = await codec.fingerprint(first, request);
      if (fingerprint !== undefined && fingerprint !== first.metadata.fingerprint) {
        throw reject('idempotency-key-reused');
      }
    }
    return known;
  };

  const attempt = async (
    id: string,
    command: Command | ((state: State) => Command),
    context: CommandContext,
  ): Promise<Executed<Event, State>> => {
    const { stored, state, revision, position } = await load(id);
    const known = await before(stored, context);
    if (known.length > 0) {
      const events = (await codec.decode(known)).map(({ event }) => event);
      return { events, state, position: (known.at(-1) as StoredEvent).position };
    }
    const decided = typeof command === 'function' ? command(state) : command;
    const events = decider.decide(decided, state);
    if (events.length === 0) return { events, state, position };
    const { commandId, correlationId, actor, request } = context;
    const encoded = await codec.encode(streamOf(id), events, {
      commandId,
      command: decided.type,
      correlationId,
      causationId: commandId,
      actor,
      occurredAt: context.occurredAt ?? context.now,
      ...(request === undefined ? {} : { request }),
    });
    const appended = await store.append(streamOf(id), revision, encoded);
    return { events, state: events.reduce(decider.evolve, state), position: appended.position };
  };

  return {
    decider,
    streamOf,
    load,
    history: async (id) => codec.decode(await store.read(streamOf(id))),
    async execute(id, command, context) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await attempt(id, command, context);
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
          if (tried === ATTEMPTS) throw reject('busy');
        }
      }
    },
  };
};
