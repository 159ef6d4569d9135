import { existsSync } from 'node:fs';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { deadLettersOf } from '@folkmoot/messaging';
import { type Finding, note, type Patient, well, wrong } from './finding.js';
import { hasTable, HeldByAnother, lookInto } from './look-into.js';

const ABOUT = 'Messages';

interface TopicRow {
  readonly name: string;
  readonly head: number;
}

interface GroupRow {
  readonly name: string;
  readonly topic: string;
  readonly lag: number;
}

const SUFFIX = deadLettersOf('');

/** A group of one process alone, which ended with it: nobody will take its messages. */
const OF_ONE_PROCESS = /-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const examined = (path: string) =>
  lookInto(path, (database) => {
    if (!hasTable(database, 'topics')) return undefined;
    const head = '(SELECT coalesce(max(offset), 0) FROM messages m WHERE m.topic = t.id)';
    return {
      topics: database.prepare(`SELECT name, ${head} AS head FROM topics t`).all() as unknown as TopicRow[],
      groups: database
        .prepare(
          `SELECT g.name, t.name AS topic, ${head} - g.handled AS lag FROM groups g JOIN topics t ON t.id = g.topic`,
        )
        .all() as unknown as GroupRow[],
    };
  });

/** How far those who listen are behind, and what nobody could read. */
export const checkMessages = ({ directory }: Patient): readonly Finding[] => {
  const { messages: path } = dataFiles(directory);
  if (!existsSync(path)) return [];
  try {
    const found = examined(path);
    if (found === undefined) return [];
    const dead = found.topics.filter(({ name, head }) => name.endsWith(SUFFIX) && head > 0);
    const waiting = found.groups.filter(({ name, lag }) => lag > 0 && !OF_ONE_PROCESS.test(name));
    return [
      ...dead.map(({ name, head }) =>
        wrong(
          ABOUT,
          `${head} messages that nobody could read lie in ${name}`,
          `Look at the messages in ${name}: another version of Folkmoot, or a foreign program, has sent them.`,
        ),
      ),
      ...waiting.map(({ name, topic, lag }) =>
        note(ABOUT, `${lag} messages of ${topic} wait for ${name}; it takes them at the next start`),
      ),
      ...(dead.length + waiting.length === 0 ? [well(ABOUT, 'all are handled')] : []),
    ];
  } catch (error) {
    if (!(error instanceof HeldByAnother)) throw error;
    return [];
  }
};
