import type { EventMetadata, NewEvent, StoredEvent } from '@folkmoot/event-store';
import {
  deriveId,
  type DomainEvent,
  type EventShape,
  type EventShapes,
  type JsonObject,
} from '@folkmoot/kernel';
import { type Keyring, mac, type Subject, type SubjectKey } from '@folkmoot/keyring';
import { decryptFields, encryptFields, holdsAny } from './personal-fields.js';

/** Turns the data of an older version into the next version's; it sees encrypted fields as text and must not lose them. */
export type Upcast = (data: JsonObject) => JsonObject;

export interface StreamCodecOptions<Event extends DomainEvent> {
  /** The first part of the stream's name: `comment` for `comment-<uuid>`. */
  readonly family: string;
  readonly shapes: EventShapes<Event>;
  /** Whose key protects the personal fields of an event; it was stored as this type (`comment-posted.v1`). */
  subjectOf(data: Event['data'], streamId: string, storedAs: string): Subject;
  /** By stored type (`comment-posted.v1`): what leads to the next version. */
  readonly upcasts?: Readonly<Record<string, Upcast>>;
  readonly keyring: Keyring;
}

/** A domain event with what the log knows of it. */
export interface Recorded<Event extends DomainEvent = DomainEvent> {
  readonly event: Event;
  readonly stored: StoredEvent;
}

/** The one place where a stream's domain events become stored ones and back; it reads every version ever written. */
export interface StreamCodec<Event extends DomainEvent> {
  readonly family: string;
  encode(stream: string, events: readonly Event[], metadata: Metadata): Promise<NewEvent[]>;
  decode(stored: readonly StoredEvent[]): Promise<Recorded<Event>[]>;
  /** As {@link decode}, with the personal fields left encrypted: for what goes on to where nobody may read them. */
  decodeSealed(stored: StoredEvent): Recorded<Event>;
  /** The keyed hash of a request, by the key of the event's subject if it has personal fields. */
  fingerprint(stored: StoredEvent, request: string): Promise<string | undefined>;
}

/** The request text stays outside the log; only its keyed hash goes in. */
export type Metadata = Omit<EventMetadata, 'fingerprint'> & { readonly request?: string };

/** Whose key hashes requests when their events hold nothing personal: a request may hold what its event does not. */
const FINGERPRINTS: Subject = 'site:fingerprints';

export const streamCodec = <Event extends DomainEvent>(
  options: StreamCodecOptions<Event>,
): StreamCodec<Event> => {
  const { family, keyring } = options;
  const shapes: Readonly<Record<string, EventShape>> = options.shapes;
  const upcasts = options.upcasts ?? {};
  const idOf = (stream: string): string => stream.slice(family.length + 1);
  const subjectOf = (stream: string, data: object, storedAs: string): Subject =>
    options.subjectOf(data, idOf(stream), storedAs);
  const written = (type: string): string => `${type}.v${(shapes[type] as EventShape).version}`;
  /** The place binds a ciphertext to its stream and event, whatever version its type has come to. */
  const place = (stream: string, eventType: string): string => `${stream}/${eventType}`;

  const current = (stored: StoredEvent): { type: string; data: JsonObject } => {
    let { type, data } = stored;
    for (let upcast = upcasts[type]; upcast; upcast = upcasts[type]) {
      data = upcast(data);
      type = type.replace(/\d+$/, (version) => String(Number(version) + 1));
    }
    const name = type.replace(/\.v\d+$/, '');
    const shape = shapes[name];
    if (!shape || type !== `${name}.v${shape.version}`) {
      throw new TypeError(`No codec of ${family} reads ${stored.type} (event ${stored.id})`);
    }
    return { type: name, data };
  };

  const holdsPersonal = ({ type, data }: { readonly type: string; readonly data: object }): boolean =>
    holdsAny(data as JsonObject, (shapes[type] as EventShape).personal);

  const keysFor = (subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, SubjectKey>> =>
    subjects.length === 0 ? Promise.resolve(new Map()) : keyring.get([...new Set(subjects)]);

  const fingerprintKey = async (): Promise<SubjectKey> =>
    (await keyring.create([FINGERPRINTS])).get(FINGERPRINTS) as SubjectKey;

  return {
    family,

    async encode(stream, events, { request, ...metadata }) {
      const personal = events.filter(holdsPersonal);
      const subjects = [...new Set(personal.map(({ type, data }) => subjectOf(stream, data, written(type))))];
      const keys = subjects.length > 0 ? await keyring.create(subjects) : new Map<Subject, SubjectKey>();
      const fallback = request === undefined ? undefined : await fingerprintKey();
      return events.map((event, index): NewEvent => {
        const { type, data } = event;
        const shape = shapes[type] as EventShape;
        const key = holdsPersonal(event) ? keys.get(subjectOf(stream, data, written(type))) : undefined;
        return {
          id: deriveId(metadata.commandId, stream, index),
          type: written(type),
          data: key
            ? encryptFields(data as JsonObject, shape.personal, key, place(stream, type))
            : (data as JsonObject),
          metadata:
            request === undefined
              ? metadata
              : { ...metadata, fingerprint: mac((key ?? fallback) as SubjectKey, request) },
        };
      });
    },

    async decode(stored) {
      const events = stored.map((one) => ({ stored: one, ...current(one) }));
      const personalOf = (type: string): readonly string[] => (shapes[type] as EventShape).personal;
      const keys = await keysFor(
        events
          .filter(({ type }) => personalOf(type).length > 0)
          .map(({ stored: { stream, type }, data }) => subjectOf(stream, data, type)),
      );
      return events.map(({ stored: one, type, data }) => {
        const personal = personalOf(type);
        const readable =
          personal.length === 0
            ? data
            : decryptFields(
                data,
                personal,
                keys.get(subjectOf(one.stream, data, one.type)),
                place(one.stream, type),
              );
        return { event: { type, data: readable } as DomainEvent as Event, stored: one };
      });
    },

    decodeSealed: (stored) => ({ event: current(stored) as DomainEvent as Event, stored }),

    async fingerprint(stored, request) {
      const { type, data } = current(stored);
      if (!holdsPersonal({ type, data })) {
        return mac(await fingerprintKey(), request);
      }
      const subject = subjectOf(stored.stream, data, stored.type);
      const key = (await keyring.get([subject])).get(subject);
      return key && mac(key, request);
    },
  };
};
