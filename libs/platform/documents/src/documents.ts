import type { Json, Position } from '@folkmoot/kernel';

/**
 * A read model's unit: plain JSON with an id, and the position of the last event that is in it. A lone surrogate
 * anywhere in it or an empty id is refused with a {@link TypeError}.
 */
export interface Document {
  readonly id: string;
  readonly position: Position;
}

export type Scalar = string | number | boolean;

export interface IndexSpec {
  /** Top-level fields in the order of the index; they hold scalars (not null) or are absent. */
  readonly fields: readonly string[];
  /** A document has all of the fields or none; those with none do not collide. */
  readonly unique?: boolean;
}

export interface CollectionSpec {
  /** Kebab-case; a new version of a read model is a new name (`comment-page.v2`). */
  readonly name: string;
  /** Every query must be served by one of them; `id` always is. */
  readonly indexes: readonly IndexSpec[];
}

export interface Sort {
  readonly field: string;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Served by an index whose first fields are those of `where`, in any order, and whose others are exactly those of
 * `sort`; a range is on the first of these. Any other query is a {@link TypeError}. So is a value in `where` that is
 * undefined or no scalar. An absent field equals nothing, is in no range, and comes before everything in a sort;
 * then numbers, strings by code point, false, true.
 */
export interface PageQuery {
  /** Equality on each field: true is not 1, and 1 is not "1". */
  readonly where?: Readonly<Record<string, Scalar>>;
  /** One field between two bounds: `after`/`before` exclusive, `from`/`to` inclusive. */
  readonly range?: {
    readonly field: string;
    readonly from?: Scalar;
    readonly after?: Scalar;
    readonly to?: Scalar;
    readonly before?: Scalar;
  };
  /**
   * Documents that compare equal come in the order of their ids, in the direction of the last sort field. Fields of one
   * direction are walked along an index; where directions differ, each stretch of equals in the first field is sorted.
   */
  readonly sort: readonly Sort[];
  readonly limit: number;
  /** Goes on behind this document: its sort fields' values and its id. */
  readonly behind?: Readonly<Record<string, Json | undefined>> & { readonly id: string };
}

/**
 * `put` replaces the whole document; `remove` forgets it, but for its id and position, so that a late `put` does not
 * bring it back. Either does nothing if the stored (or removed) one's position is not lower.
 */
export type Write<D extends Document> =
  { readonly put: D } | { readonly remove: { readonly id: string; readonly position: Position } };

/** A unique index already holds these values for another document. */
export class DuplicateKey extends Error {
  override readonly name = 'DuplicateKey';
}

/**
 * One kind of document. Writes are guarded by position, so that a stale or repeated write changes nothing: a
 * read model is a pure fold over events, and any stretch of the log can be applied again.
 */
export interface Collection<D extends Document> {
  get(id: string): Promise<D | undefined>;
  /** Those that exist, in any order. */
  getMany(ids: readonly string[]): Promise<readonly D[]>;
  page(query: PageQuery): Promise<readonly D[]>;
  /** Served as a page is, but the index may go on behind `where` and `range`. */
  count(query: Pick<PageQuery, 'where' | 'range'>): Promise<number>;
  /**
   * In order. What cannot be stored is a {@link TypeError} before anything is; a {@link DuplicateKey} leaves open which
   * of the other writes were made. Not all-or-nothing across documents: after a crash the same writes are sent again.
   */
  write(writes: readonly Write<D>[]): Promise<void>;
}

/** Where read models live. All of it can be made again from the event log. */
export interface Documents {
  /** Makes the collection and its indexes if they are not there. Two specs under one name must agree ({@link TypeError}). */
  collection<D extends Document>(spec: CollectionSpec): Promise<Collection<D>>;
  /** Forgets a collection and all that is in it; one that is not there is no error. */
  drop(name: string): Promise<void>;
  /** Names of the collections that exist, sorted. */
  names(): Promise<readonly string[]>;
  /**
   * After it, nothing that was replaced or removed before is left in the engine's files. May hold up the process: call it
   * when something was erased, not after every write.
   */
  compact(): Promise<void>;
  close(): Promise<void>;
}
