import type { Collection, Document, Write } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import type { Position } from '@folkmoot/kernel';
import { type CollectionRef, type Content, decodeAll, type ReadModel, type Workspace } from './read-model.js';

/** Collections of one build of a read model, by the ref's name. */
export type Collections = ReadonlyMap<string, Collection<Document>>;

interface Slot {
  current: Document | undefined;
  /** The last event that changed it in this batch. */
  changedAt?: Position;
}

/** Applies a batch of events to the documents they touch: one load and one write for each collection. */
export const foldBatch = async (
  model: ReadModel,
  collections: Collections,
  stored: readonly StoredEvent[],
): Promise<void> => {
  const recorded = await decodeAll(model.codecs, stored);
  const slots = await load(model, collections, recorded);
  for (const one of recorded) model.apply(one, workspaceAt(slots, one.stored.position));
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

const load = async (
  model: ReadModel,
  collections: Collections,
  recorded: Awaited<ReturnType<typeof decodeAll>>,
): Promise<Slots> => {
  const slots = new Map(model.collections.map(({ name }) => [name, new Map<string, Slot>()]));
  for (const one of recorded) {
    for (const { collection, id } of model.touches(one))
      slotsOf(slots, collection).set(id, { current: undefined });
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

const workspaceAt = (slots: Slots, position: Position): Workspace => {
  const slotOf = (collection: { name: string }, id: string): Slot => {
    const slot = slotsOf(slots, collection).get(id);
    if (!slot) throw new TypeError(`touches() did not announce ${collection.name} ${id}`);
    return slot;
  };
  return {
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
};
