import { collections } from './contract/collections.js';
import { contents } from './contract/contents.js';
import { guardedWrites } from './contract/guarded-writes.js';
import type { Open } from './contract/opening.js';
import { pages } from './contract/pages.js';
import { queries } from './contract/queries.js';

/**
 * Every promise of the documents port, as tests. `open` is asked for a place by name: a new name is an empty store, a
 * name that was closed before opens what was left there.
 */
export const documentsContract = (name: string, open: Open): void => {
  describe(`${name} · guarded writes`, () => guardedWrites(open));
  describe(`${name} · contents`, () => contents(open));
  describe(`${name} · queries`, () => queries(open));
  describe(`${name} · pages`, () => pages(open));
  describe(`${name} · collections`, () => collections(open));
};
