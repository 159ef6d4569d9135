import { existsSync } from 'node:fs';
import type { Environment } from '@folkmoot/service/configuration';
import { checkDirectory } from './check-directory.js';
import { checkEngine } from './check-engine.js';
import { checkFiles } from './check-files.js';
import { checkKeys } from './check-keys.js';
import { checkLog, logFigures } from './check-log.js';
import { checkMailbox } from './check-mailbox.js';
import { checkMessages } from './check-messages.js';
import { checkReadModels } from './check-read-models.js';
import { checkSettings } from './check-settings.js';
import { holderOf } from './directory-holder.js';
import { type Finding, note, type Patient, wrong } from './finding.js';

/** A check that fails is a finding, too, and keeps nobody from the others. */
const attempt = (about: string, check: () => readonly Finding[]): readonly Finding[] => {
  try {
    return check();
  } catch (error) {
    const text = `could not be examined: ${(error as Error).message}`;
    return [wrong(about, text, `Look at what is said above about the files; then run doctor again.`)];
  }
};

const inside = (patient: Patient, env: Environment): readonly Finding[] => {
  let head: number | undefined;
  const log = (): readonly Finding[] => {
    const figures = logFigures(patient);
    head = figures?.head ?? 0;
    return checkLog(figures);
  };
  return [
    ...attempt('Keys', () => checkKeys(patient)),
    ...attempt('Databases', () => checkFiles(patient)),
    ...attempt('Event log', log),
    // Beside a log that cannot be read, nobody knows which of the others are behind or ahead.
    ...attempt('Read models', () => (head === undefined ? [] : checkReadModels(patient, head))),
    ...attempt('Messages', () => checkMessages(patient)),
    ...attempt('Mail', () => checkMailbox(patient, env)),
  ];
};

/** Everything that doctor knows to look at. Nothing is changed, and a running Folkmoot is not disturbed. */
export const examine = (
  directory: string,
  env: Environment,
  versions: Parameters<typeof checkEngine>[0] = process.versions,
): readonly Finding[] => {
  const before = [...checkSettings(env), ...checkEngine(versions)];
  if (!existsSync(directory)) {
    return [...before, note('Data directory', `${directory} is not there yet; the first start makes it`)];
  }
  const holder = holderOf(directory);
  const masterKey = (env['FOLKMOOT_MASTER_KEY'] ?? '') === '' ? undefined : env['FOLKMOOT_MASTER_KEY'];
  const patient: Patient = { directory, masterKey, inUse: holder !== undefined };
  return [
    ...before,
    ...attempt('Data directory', () => checkDirectory(directory, holder)),
    ...inside(patient, env),
  ];
};
