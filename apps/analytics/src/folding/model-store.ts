import type { Context, Reached } from '@folkmoot/analytics-domain';
import { NOTHING_YET } from '@folkmoot/analytics-domain';
import type { Collection, Document, Documents } from '@folkmoot/documents';
import { type CollectionRef, type Collections, foldEvents } from '@folkmoot/event-sourcing';
import { collectionName, type FiguresModel, type Heard } from './figures-model.js';

/** How far a read model has come: durable beside what was folded. */
interface FoldedDocument extends Document {
  readonly ordinal: number;
}

/** Read models of one place, be it the service's documents or a scratch copy. */
export interface ModelStore {
  /** Up to where every read model of the context has come. */
  reached(context: Context): Reached;
  /** Folds the next messages of a context, in their order; what a read model has already is passed over. */
  fold(context: Context, heard: readonly Heard[]): Promise<void>;
  collection<D extends Document>(ref: CollectionRef<D>): Collection<D>;
}

interface Opened {
  readonly model: FiguresModel;
  readonly collections: Collections;
  reached: Reached;
}

export const openModels = async (
  documents: Documents,
  models: readonly FiguresModel[],
): Promise<ModelStore> => {
  const folded: Collection<FoldedDocument> = await documents.collection({ name: 'folded.v1', indexes: [] });
  const idOf = ({ name, version }: FiguresModel): string => `${name}.v${version}`;
  const byName = new Map<string, Collection<Document>>();
  const opened: Opened[] = [];
  for (const model of models) {
    const collections = new Map<string, Collection<Document>>();
    for (const { name, indexes } of model.collections) {
      const collection = await documents.collection({ name: collectionName(model, name), indexes });
      collections.set(name, collection);
      byName.set(name, collection);
    }
    const known = await folded.get(idOf(model));
    const reached = known ? { ordinal: known.ordinal, position: known.position } : NOTHING_YET;
    opened.push({ model, collections, reached });
  }

  return {
    reached: (context) =>
      opened
        .filter(({ model }) => model.context === context)
        .map(({ reached }) => reached)
        .reduce((least, one) => (one.ordinal < least.ordinal ? one : least)),

    async fold(context, heard) {
      const last = heard.at(-1);
      if (!last) return;
      const reached = { ordinal: last.ordinal, position: last.envelope.position };
      const placed = heard.map((event) => ({ event, position: event.envelope.position }));
      for (const one of opened) {
        if (one.model.context !== context || one.reached.ordinal >= last.ordinal) continue;
        const { ordinal } = one.reached;
        const fresh =
          ordinal < (heard[0] as Heard).ordinal
            ? placed
            : placed.filter(({ event }) => event.ordinal > ordinal);
        await foldEvents(one.model, one.collections, fresh);
        await folded.write([{ put: { id: idOf(one.model), ...reached } }]);
        one.reached = reached;
      }
    },

    collection: <D extends Document>({ name }: CollectionRef<D>) => {
      const found = byName.get(name);
      if (!found) throw new TypeError(`No read model has the collection ${name}`);
      return found as unknown as Collection<D>;
    },
  };
};
