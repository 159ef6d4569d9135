import type { Document } from './documents.js';

const walk = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed()
    : typeof value !== 'object' ||
      value === null ||
      Object.entries(value).every(([key, inner]) => walk(key) && walk(inner));

/**
 * The document's JSON. Throws a {@link TypeError} for what no engine would give back unchanged: a lone surrogate, an
 * empty id, a position that is no string.
 */
export const bodyOf = (collection: string, document: Document): string => {
  const { id, position } = document;
  if (typeof id !== 'string' || id === '' || !id.isWellFormed())
    throw new TypeError(`A document of ${collection} has no usable id`);
  if (typeof position !== 'string') throw new TypeError(`Document ${id} of ${collection} has no position`);
  const body = JSON.stringify(document);
  // JSON.stringify escapes exactly the lone ones, so the costly walk is only for a body that looks like it has some.
  if (body.includes('\\ud') && !walk(document))
    throw new TypeError(`Document ${id} of ${collection} holds a lone surrogate`);
  return body;
};
