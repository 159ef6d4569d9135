/** `null` where there is nothing to say. */
export type Cell = string | number | boolean | null;

/** Cells in the order of the columns. */
export type Row = readonly Cell[];

export interface Column {
  /** In camelCase, as API answers name it; never changes its meaning. */
  readonly name: string;
  /** Ids are UUIDs, instants ISO 8601 in UTC with milliseconds, days `2026-03-01`. */
  readonly holds: 'id' | 'text' | 'instant' | 'day' | 'number';
  readonly meaning: string;
}

/** What is exported, however it is written. Rows come in pages, each read when the one before has left. */
export interface Table {
  /** A noun in kebab-case: file and sheet have its name. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly pages: AsyncIterable<readonly Row[]>;
}

/** Readers of every format stumble over half a surrogate pair. */
export const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell);
