import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredEvent } from '../event-store.js';
import { scansOf, type Scan } from './prefixes.js';
import { EVENT_COLUMNS, type EventRow, storedEvent } from './row.js';

/** A part of the log, in numbers; see EventBatch. */
export interface Slice {
  readonly events: readonly StoredEvent[];
  readonly position: number;
  readonly live: boolean;
}

/** Skips from family to family along the index, so that it costs as many steps as there are families. */
const FAMILIES = `
  WITH RECURSIVE known (family) AS (
    SELECT min(family) FROM event
    UNION ALL
    SELECT (SELECT min(family) FROM event WHERE family > known.family) FROM known WHERE known.family IS NOT NULL
  )
  SELECT family FROM known WHERE family IS NOT NULL`;

const select = (condition: string): string =>
  `SELECT ${EVENT_COLUMNS} FROM event CROSS JOIN stream ON stream.key = event.stream
   WHERE event.position > ?1 AND event.position <= ?2 ${condition}`;

/**
 * A SELECT for each family, joined by UNION ALL: SQLite then merges walks along the index, each already in order, and
 * stops at the limit. (`family IN (...)` would sort everything after the position for every batch.)
 */
export const scanQuery = (scan: Scan): string => {
  let next = 4;
  const selects =
    scan === 'everything'
      ? [select('')]
      : scan.map(({ names }) => {
          const family = `AND event.family = ?${next++}`;
          const begins = names.map(() => `substr(stream.name, 1, length(?${next})) = ?${next++}`);
          return select(begins.length === 0 ? family : `${family} AND (${begins.join(' OR ')})`);
        });
  return `${selects.join(' UNION ALL ')} ORDER BY 1 LIMIT ?3`;
};

const scanArguments = (scan: Scan): readonly string[] =>
  scan === 'everything' ? [] : scan.flatMap(({ family, names }) => [family, ...names]);

/** Reads what is committed. */
export const openLog = (database: DatabaseSync) => {
  const selectHead = database.prepare('SELECT max(position) AS head FROM event');
  const selectFamilies = database.prepare(FAMILIES);
  const selectStream = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM stream CROSS JOIN event ON event.stream = stream.key
     WHERE stream.name = ? AND event.revision >= ? ORDER BY event.revision`,
  );
  const statements = new Map<string, StatementSync>();

  const prepared = (query: string): StatementSync => {
    const statement = statements.get(query) ?? database.prepare(query);
    statements.set(query, statement);
    return statement;
  };

  const head = (): number => (selectHead.get() as { head: number | null }).head ?? 0;
  const families = (): string[] => selectFamilies.all().map((row) => (row as { family: string }).family);

  return {
    head,
    stream: (name: string, from: number): StoredEvent[] =>
      (selectStream.all(name, from) as unknown as EventRow[]).map(storedEvent),
    /** Up to `limit` events of the prefixes after a position. */
    after: (position: number, prefixes: readonly string[], limit: number): Slice => {
      // Before the events, so that an event committed meanwhile is not counted as looked at.
      const end = Math.max(head(), position);
      const scan = scansOf(prefixes, families);
      const rows =
        scan.length === 0
          ? []
          : (prepared(scanQuery(scan)).all(
              position,
              end,
              limit,
              ...scanArguments(scan),
            ) as unknown as EventRow[]);
      const last = rows.length < limit ? end : (rows.at(-1)?.position ?? position);
      return { events: rows.map(storedEvent), position: last, live: last === end };
    },
  };
};

export type Log = ReturnType<typeof openLog>;
