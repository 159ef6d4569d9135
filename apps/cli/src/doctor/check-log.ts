import { existsSync } from 'node:fs';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { type Finding, note, type Patient, well, wrong } from './finding.js';
import { hasTable, lookInto } from './look-into.js';

const ABOUT = 'Event log';

export interface LogFigures {
  readonly head: number;
  readonly events: number;
  /** The highest position that was ever given. */
  readonly given: number;
  /** Streams with a revision missing or twice. */
  readonly broken: readonly string[];
}

/** Undefined while there is no log. */
export const logFigures = ({ directory }: Pick<Patient, 'directory'>): LogFigures | undefined => {
  const { events: path } = dataFiles(directory);
  if (!existsSync(path)) return undefined;
  return lookInto(path, (database) => {
    if (!hasTable(database, 'event')) return undefined;
    const [counted, sequence] = [
      database.prepare('SELECT count(*) AS events, coalesce(max(position), 0) AS head FROM event').get(),
      database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'event'").get(),
    ];
    const broken = database
      .prepare(
        `SELECT stream.name AS name FROM event JOIN stream ON stream.key = event.stream
         GROUP BY event.stream HAVING count(*) <> max(event.revision) + 1 OR min(event.revision) <> 0 LIMIT 5`,
      )
      .all()
      .map((row) => String(row['name']));
    const { events, head } = counted as { events: number; head: number };
    return { events, head, given: Number(sequence?.['seq'] ?? 0), broken };
  });
};

const RESTORE = 'Stop Folkmoot and put events.db back from your backup: the log is the record of everything.';

export const checkLog = (figures: LogFigures | undefined): readonly Finding[] => {
  if (figures === undefined) return [note(ABOUT, 'there is none yet; the first start makes it')];
  const { head, events, given, broken } = figures;
  const missing = Math.max(head, given) - events;
  const findings = [
    ...(missing > 0
      ? [wrong(ABOUT, `${missing} of ${Math.max(head, given)} events are missing`, RESTORE)]
      : []),
    ...(broken.length > 0 ? [wrong(ABOUT, `these streams have gaps: ${broken.join(', ')}`, RESTORE)] : []),
  ];
  return findings.length > 0
    ? findings
    : [well(ABOUT, `${events.toLocaleString('en-GB')} events without a gap`)];
};
