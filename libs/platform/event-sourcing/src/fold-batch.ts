import type { Collection, Document, Write } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import type { Position } from '@folkmoot/kernel';
import {
  type CollectionRef,
  type Content,
  decodeAll,
  type ReadModel,
  type Touch,
  type Workspace,
} from './read-model.js';

/** Collections of one build of a read model, by the ref's name. */
export type Collections = ReadonlyMap<string, Collection<Document>>;

interface Slot {
  current: Document | undefined;
  /** The last event that changed it in this batch. */
  changedAt?: Position;
}

/** An event with its place in the log of its context, however it was decoded. */
export interface Placed<Event> {
  readonly event: Event;
  readonly position: Position;
}

/** What {@link foldEvents} must know of a read model: the part of {@link ReadModel} that reads no log. */
export interface Folding<Event> {
  readonly collections: readonly CollectionRef<Document>[];
  touches(event: Event): readonly Touch[];
  apply(event: Event, documents: Workspace): void;
}

/** Applies a batch of events to the documents they touch: one load and one write for each collection. */
export const foldBatch = async (
  model: ReadModel,
  collections: Collections,
  stored: readonly StoredEvent[],
): Promise<void> => {
  const recorded = await decodeAll(model.codecs, stored);
  await foldEvents(
    model,
    collections,
    recorded.map((event) => ({ event, position: event.stored.position })),
  );
};

/**
 * As {@link foldBatch}, for events that were decoded before; their positions must grow. Documents keep each event's
 * position, so that the same events can be applied again.
 */
export const foldEvents = async <Event>(
  model: Folding<Event>,
  collections: Collections,
  events: readonly Placed<Event>[],
): Promise<void> => {
  const slots = await load(model, collections, events);
  const workspace = workspaceOver(slots);
  for (const { event, position } of events) model.apply(event, workspace.at(position));
  for (const [name, byId] of slots) {
    const writes: Write<Document>[] = [];
    for (const [id, { current, changedAt }] of inOrder(byId)) {
      if (changedAt === undefined) continue;
      writes.push(current ? { put: current } : { remove: { id, position: changedAt } });
    }
    if (writes.length > 0) await collectionOf(collections, name).write(writes);
  }
};

/** Neighbours in a collection are written together: a big batch of scattered ids takes half the time. */
const inOrder = (byId: ReadonlyMap<string, Slot>): readonly (readonly [string, Slot])[] =>
  [...byId].sort(([a], [b]) => (a < b ? -1 : 1));

type Slots = ReadonlyMap<string, Map<string, Slot>>;

const load = async <Event>(
  model: Folding<Event>,
  collections: Collections,
  events: readonly Placed<Event>[],
): Promise<Slots> => {
  const slots = new Map(model.collections.map(({ name }) => [name, new Map<string, Slot>()]));
  for (const { event } of events) {
    for (const { collection, id } of model.touches(event)) {
      const byId = slotsOf(slots, collection);
      if (!byId.has(id)) byId.set(id, { current: undefined });
    }
  }
  for (const [name, byId] of slots) {
    if (byId.size === 0) continue;
    for (const document of await collectionOf(collections, name).getMany([...byId.keys()])) {
      (byId.get(document.id) as Slot).current = document;
    }
  }
  return slots;
};

const slotsOf = (slots: Slots, { name }: { name: string }): Map<string, Slot> => {
  const found = slots.get(name);
  if (!found) throw new TypeError(`The read model does not declare the collection ${name}`);
  return found;
};

const collectionOf = (collections: Collections, name: string): Collection<Document> =>
  collections.get(name) as Collection<Document>;

/** One object for a whole batch; the place is set for each event in turn. */
const workspaceOver = (slots: Slots): { at(position: Position): Workspace } => {
  let position: Position;
  const slotOf = (collection: { name: string }, id: string): Slot => {
    const slot = slotsOf(slots, collection).get(id);
    if (!slot) throw new TypeError(`touches() did not announce ${collection.name} ${id}`);
    return slot;
  };
  const workspace: Workspace = {
    get: <D extends Document>(collection: CollectionRef<D>, id: string) =>
      slotOf(collection, id).current as D | undefined,
    update: <D extends Document>(
      collection: CollectionRef<D>,
      id: string,
      change: (current: D | undefined) => Content<D> | undefined,
    ) => {
      const slot = slotOf(collection, id);
      const has = slot.current?.position ?? '';
      if (has > position || (has === position && slot.changedAt !== position)) return;
      const content = change(slot.current as D | undefined);
      slot.current = content && { ...content, id, position };
      slot.changedAt = position;
    },
  };
  return {
    at(place) {
      position = place;
      return workspace;
    },
  };
};
