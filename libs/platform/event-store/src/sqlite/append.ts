import type { DatabaseSync } from 'node:sqlite';
import { START, positionOf } from '@folkmoot/kernel';
import type { EncodedEvent } from '../encode.js';
import { type Appended, type ExpectedRevision, RevisionConflict } from '../event-store.js';
import type { EventRow } from './row.js';
import { familyOf } from './schema.js';

export interface AppendOutcome extends Appended {
  /** What was new; nothing when the append was a repeat. */
  readonly stored: readonly EventRow[];
}

interface Place {
  readonly revision: number;
  readonly position: number;
}

const NOWHERE: Place = { revision: -1, position: 0 };

/** Where the ids stand if the stream holds all of them as one run, in this order. */
const runOf = (places: readonly (Place | undefined)[]): readonly Place[] | undefined => {
  const run: Place[] = [];
  for (const place of places) {
    if (place === undefined || place.revision !== (run[0] ?? place).revision + run.length) return undefined;
    run.push(place);
  }
  return run;
};

/** Appends inside a transaction that the caller has begun. Throws {@link RevisionConflict}; the caller undoes. */
export const appender = (database: DatabaseSync) => {
  const selectStream = database.prepare('SELECT key FROM stream WHERE name = ?');
  const insertStream = database.prepare('INSERT INTO stream (name) VALUES (?)');
  const selectLast = database.prepare(
    'SELECT revision, position FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1',
  );
  const selectPlace = database.prepare('SELECT revision, position FROM event WHERE stream = ? AND id = ?');
  const insertEvent = database.prepare(
    `INSERT INTO event (stream, revision, family, id, type, data, metadata, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const store = (key: number, stream: string, after: number, events: readonly EncodedEvent[]): EventRow[] => {
    const family = familyOf(stream);
    const recordedAt = new Date().toISOString();
    return events.map(({ id, type, data, metadata }, index) => {
      const revision = after + 1 + index;
      const { lastInsertRowid } = insertEvent.run(
        key,
        revision,
        family,
        id,
        type,
        data,
        metadata,
        recordedAt,
      );
      return { position: Number(lastInsertRowid), stream, revision, id, type, data, metadata, recordedAt };
    });
  };

  return (stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): AppendOutcome => {
    const key = (selectStream.get(stream) as { key: number } | undefined)?.key;
    const last = key === undefined ? NOWHERE : ((selectLast.get(key) as Place | undefined) ?? NOWHERE);
    const conflict = (): RevisionConflict =>
      new RevisionConflict(stream, expected, last.revision === -1 ? 'no-stream' : last.revision);
    const wanted = expected === 'no-stream' ? -1 : expected;

    const places =
      key === undefined ? [] : events.map(({ id }) => selectPlace.get(key, id) as Place | undefined);
    if (places.some((place) => place !== undefined)) {
      const run = runOf(places);
      const end = run?.at(-1);
      if (run?.[0] === undefined || end === undefined) throw conflict();
      if (wanted !== 'any' && run[0].revision !== wanted + 1) throw conflict();
      return { revision: end.revision, position: positionOf(end.position), stored: [] };
    }

    if (wanted !== 'any' && wanted !== last.revision) throw conflict();
    const stored =
      events.length === 0
        ? []
        : store(key ?? Number(insertStream.run(stream).lastInsertRowid), stream, last.revision, events);
    const end = stored.at(-1) ?? last;
    return {
      revision: end.revision,
      position: end.position === 0 ? START : positionOf(end.position),
      stored,
    };
  };
};
