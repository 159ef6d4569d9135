import type { CollectionSpec, Document } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import type { DomainEvent } from '@folkmoot/kernel';
import type { Recorded, StreamCodec } from './stream-codec.js';

/** Names one kind of document in a read model, with its type. */
export interface CollectionRef<D extends Document> {
  /** Kebab-case, unique in the service (`comment`). */
  readonly name: string;
  readonly indexes: CollectionSpec['indexes'];
  /** Only for the compiler. */
  readonly document?: D;
}

export const collectionRef = <D extends Document>(
  name: string,
  indexes: CollectionSpec['indexes'] = [],
): CollectionRef<D> => ({ name, indexes });

/** What a projection does to documents while it folds a batch. The position and its guard are looked after. */
export interface Workspace {
  /** As the events so far have left it. */
  get<D extends Document>(collection: CollectionRef<D>, id: string): D | undefined;
  /**
   * Makes, changes or (answering `undefined`) removes a document. It is not called if the document already has this
   * event in it, so that a stretch of the log can be applied again.
   */
  update<D extends Document>(
    collection: CollectionRef<D>,
    id: string,
    change: (current: D | undefined) => Content<D> | undefined,
  ): void;
}

/** A document without what the projector adds. */
export type Content<D extends Document> = Omit<D, 'id' | 'position'>;

/** A document that an event may read or change. */
export interface Touch {
  readonly collection: CollectionRef<Document>;
  readonly id: string;
}

/**
 * A read model: a pure fold from events to documents, and everything that is needed to make it again from nothing.
 */
export interface ReadModel {
  /** A noun in kebab-case (`comment-page`). */
  readonly name: string;
  /** Grows when the shape or the fold changes: the new version fills beside the old one. */
  readonly version: number;
  readonly collections: readonly CollectionRef<Document>[];
  readonly codecs: readonly StreamCodec<DomainEvent>[];
  /** Every document that `apply` may get or update for this event; they are loaded in one go for a whole batch. */
  touches(recorded: Recorded): readonly Touch[];
  apply(recorded: Recorded, documents: Workspace): void;
}

/** Lets a read model be written over its own union of events, and be kept in a list with others. */
export const readModel = <Event extends DomainEvent>(model: {
  readonly name: string;
  readonly version: number;
  readonly collections: readonly Pick<CollectionRef<Document>, 'name' | 'indexes'>[];
  readonly codecs: readonly Pick<StreamCodec<DomainEvent>, 'family'>[];
  touches(recorded: Recorded<Event>): readonly Touch[];
  apply(recorded: Recorded<Event>, documents: Workspace): void;
}): ReadModel => model as unknown as ReadModel;

export const prefixesOf = (model: ReadModel): readonly string[] =>
  model.codecs.map(({ family }) => `${family}-`);

/** Decodes a mixed batch, each event by its stream's codec, and keeps the order. */
export const decodeAll = async (
  codecs: readonly StreamCodec<DomainEvent>[],
  stored: readonly StoredEvent[],
): Promise<readonly Recorded[]> => {
  const decoded = new Map<StoredEvent, Recorded>();
  for (const codec of codecs) {
    const own = stored.filter(({ stream }) => stream.startsWith(`${codec.family}-`));
    if (own.length === 0) continue;
    for (const recorded of await codec.decode(own)) decoded.set(recorded.stored, recorded);
  }
  return stored.flatMap((one) => decoded.get(one) ?? []);
};
