import type { Collection, Document, Documents } from '@folkmoot/documents';
import { type Position, positionOf, START } from '@folkmoot/kernel';
import type { Collections } from './fold-batch.js';
import type { ReadModel } from './read-model.js';

/** Which build of a read model is read now. Its guard is its own number, not a place in the log. */
interface ActiveBuild extends Document {
  readonly build: number;
}
/** How far a build has come: the document's own position. */
type Progress = Document;

/** One filling of a read model's collections; a rebuild makes another beside it. */
export interface Build {
  readonly number: number;
  readonly collections: Collections;
  progress(): Promise<Position>;
  keepProgress(position: Position): Promise<void>;
}

const versioned = ({ name, version }: ReadModel): string => `${name}.v${version}`;

/** The builds of read models in one service's documents. */
export interface Builds {
  open(model: ReadModel, build: number): Promise<Build>;
  /** 1 for a read model that was never rebuilt. */
  active(model: ReadModel): Promise<number>;
  activate(model: ReadModel, build: number): Promise<void>;
  discard(model: ReadModel, build: number): Promise<void>;
}

export const openBuilds = async (documents: Documents): Promise<Builds> => {
  const actives: Collection<ActiveBuild> = await documents.collection({ name: 'active-builds', indexes: [] });
  const collectionName = (model: ReadModel, collection: string, build: number): string =>
    `${model.name}-${collection}-b${build}.v${model.version}`;
  /** Its own collection, so that it is forgotten whole: a removed document would refuse lower positions for ever. */
  const progressName = (model: ReadModel, build: number): string =>
    `build-progress-${model.name}-b${build}.v${model.version}`;

  return {
    async open(model, build) {
      const collections = new Map<string, Collection<Document>>();
      for (const { name, indexes } of model.collections) {
        collections.set(
          name,
          await documents.collection({ name: collectionName(model, name, build), indexes }),
        );
      }
      const id = versioned(model);
      const progresses: Collection<Progress> = await documents.collection({
        name: progressName(model, build),
        indexes: [],
      });
      return {
        number: build,
        collections,
        progress: async () => (await progresses.get(id))?.position ?? START,
        keepProgress: (position) => progresses.write([{ put: { id, position } }]),
      };
    },
    active: async (model) => (await actives.get(versioned(model)))?.build ?? 1,
    activate: (model, build) =>
      actives.write([{ put: { id: versioned(model), position: positionOf(build), build } }]),
    async discard(model, build) {
      for (const { name } of model.collections) await documents.drop(collectionName(model, name, build));
      await documents.drop(progressName(model, build));
    },
  };
};
