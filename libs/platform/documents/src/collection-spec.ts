import type { CollectionSpec } from './documents.js';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.v[0-9]+)?$/;
const FIELD = /^[A-Za-z][A-Za-z0-9]*$/;

/** Throws a {@link TypeError} for what some engine could not hold: names and fields with quotes, dots or dollars. */
export const checkSpec = (spec: CollectionSpec): void => {
  if (!NAME.test(spec.name)) throw new TypeError(`A collection cannot be called "${spec.name}"`);
  for (const { fields } of spec.indexes) {
    const misplacedId = fields.slice(0, -1).includes('id');
    if (
      fields.length === 0 ||
      misplacedId ||
      new Set(fields).size < fields.length ||
      !fields.every((f) => FIELD.test(f))
    )
      throw new TypeError(`${spec.name} cannot have an index on (${fields.join(', ')})`);
  }
};

/** The same text for every spec that means the same: the order in which indexes are listed does not matter. */
export const canonicalSpec = ({ indexes }: CollectionSpec): string =>
  JSON.stringify(
    [...new Set(indexes.map(({ fields, unique }) => JSON.stringify([fields, unique ?? false])))]
      .sort()
      .map((index) => JSON.parse(index) as unknown),
  );

/** Every field that some index holds, apart from `id` and `position`, which each document has. */
export const indexedFields = ({ indexes }: CollectionSpec): readonly string[] =>
  [...new Set(indexes.flatMap(({ fields }) => fields))].filter(
    (field) => field !== 'id' && field !== 'position',
  );
