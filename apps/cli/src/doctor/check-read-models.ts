import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { documentFiles } from './check-files.js';
import { type Finding, note, type Patient, well, wrong } from './finding.js';
import { hasTable, lookInto } from './look-into.js';

/** Events that a running read model may be behind while much is written. */
const PATIENCE = 5_000;

interface Reached {
  /** `comment-page` */
  readonly name: string;
  readonly position: number;
}

const activeBuilds = (database: DatabaseSync): ReadonlyMap<string, number> =>
  new Map(
    hasTable(database, 'active-builds')
      ? database
          .prepare('SELECT id, body FROM "active-builds"')
          .all()
          .map(({ id, body }) => [String(id), (JSON.parse(String(body)) as { build: number }).build])
      : [],
  );

const PROGRESS = /^build-progress-(.+)-b(\d+)\.v(\d+)$/;

/** Of each read model the newest version's build that is read now. */
const readModels = (database: DatabaseSync): readonly Reached[] => {
  const active = activeBuilds(database);
  const newest = new Map<string, Reached & { readonly version: number }>();
  for (const { name: table } of database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()) {
    const [, name = '', build = '', version = ''] = PROGRESS.exec(String(table)) ?? [];
    if (name === '' || (active.get(`${name}.v${version}`) ?? 1) !== Number(build)) continue;
    if ((newest.get(name)?.version ?? 0) > Number(version)) continue;
    const reached = database.prepare(`SELECT max(position) AS position FROM "${String(table)}"`).get();
    newest.set(name, { name, version: Number(version), position: Number(reached?.['position'] ?? 0) });
  }
  return [...newest.values()];
};

const relays = (database: DatabaseSync): readonly Reached[] =>
  hasTable(database, 'relay-checkpoints.v2')
    ? database
        .prepare('SELECT id, position FROM "relay-checkpoints.v2"')
        .all()
        .map(({ id, position }) => ({ name: String(id), position: Number(position) }))
    : [];

interface ParkedRow {
  readonly group: string;
  readonly topic: string;
  readonly messages: number;
}

const parked = (database: DatabaseSync): readonly ParkedRow[] =>
  hasTable(database, 'parked-messages.v1')
    ? (database
        .prepare(
          `SELECT body ->> 'group' AS "group", body ->> 'topic' AS topic, count(*) AS messages
           FROM "parked-messages.v1" GROUP BY 1, 2`,
        )
        .all() as unknown as ParkedRow[])
    : [];

const OLDER_LOG =
  'Stop Folkmoot and put the right events.db back; or, to go on with this one, delete documents/ and messages.db: both are made again from it.';

const state = (about: string, what: string, behind: number, inUse: boolean, todo: string): Finding => {
  const events = `${behind.toLocaleString('en-GB')} events behind`;
  if (behind < 0) {
    return wrong(about, `${what} is ahead of the event log, which must be an older copy`, OLDER_LOG);
  }
  if (behind === 0) return well(about, `${what} is up to date`);
  if (inUse && behind > PATIENCE) return wrong(about, `${what} is ${events}`, todo);
  return note(about, `${what} is ${events}; it catches up ${inUse ? 'by itself' : 'at the next start'}`);
};

/** Read models and relays against the end of the log, and messages that wait for somebody. */
export const checkReadModels = ({ directory, inUse }: Patient, head: number): readonly Finding[] =>
  documentFiles(directory).flatMap((path) => {
    const service = basename(path, '.db');
    return lookInto(path, (database) => [
      ...readModels(database).map(({ name, position }) =>
        state(
          'Read models',
          `${name} (${service})`,
          head - position,
          inUse,
          `npm run folkmoot -- rebuild ${name}`,
        ),
      ),
      ...relays(database).map(({ name, position }) =>
        state(
          'Messages',
          `what ${name} publishes`,
          head - position,
          inUse,
          'Look into the log of Folkmoot for "publishing failed".',
        ),
      ),
      ...parked(database).map(({ group, topic, messages }) =>
        wrong(
          'Messages',
          `${messages} messages of ${topic} are parked, because ${group} could not handle one of them`,
          `Look into the log of Folkmoot for why; once ${group} can handle them they can be retried.`,
        ),
      ),
    ]);
  });
