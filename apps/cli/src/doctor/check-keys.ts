import { existsSync } from 'node:fs';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { loadMasterKey } from '@folkmoot/keyring';
import { fitsVerifier } from '@folkmoot/keyring/verifier';
import { type Finding, note, type Patient, well, wrong } from './finding.js';
import { hasTable, lookInto } from './look-into.js';

const ABOUT = 'Keys';

const verifierIn = (path: string): Uint8Array | undefined =>
  lookInto(path, (database) => {
    if (!hasTable(database, 'verifiers')) return undefined;
    const row = database.prepare("SELECT sealed FROM verifiers WHERE name = 'master'").get();
    return row?.['sealed'] as Uint8Array | undefined;
  });

const RESTORE = 'Put the right master key back from your backup: without it nothing encrypted can be read.';

/** Whether there is a master key, only its owner can read it, and the keys were wrapped by it. */
export const checkKeys = ({ directory, masterKey: fromEnvironment }: Patient): readonly Finding[] => {
  const { keys, masterKey: file } = dataFiles(directory);
  const verifier = existsSync(keys) ? verifierIn(keys) : undefined;
  if (fromEnvironment === undefined && !existsSync(file)) {
    return verifier === undefined
      ? [note(ABOUT, 'there are none yet; the first start makes them')]
      : [wrong(ABOUT, `${file} is not there, but ${keys} needs it`, RESTORE)];
  }
  try {
    const masterKey = loadMasterKey({ file, ...(fromEnvironment !== undefined && { fromEnvironment }) });
    if (verifier !== undefined && !fitsVerifier(masterKey, verifier)) {
      const source = fromEnvironment === undefined ? file : 'FOLKMOOT_MASTER_KEY';
      return [wrong(ABOUT, `the keys in ${keys} were wrapped by another master key than ${source}`, RESTORE)];
    }
    return [
      well(ABOUT, 'the master key fits'),
      ...(fromEnvironment === undefined
        ? [note(ABOUT, `back up ${file} apart from the data: without it nothing encrypted can be read`)]
        : []),
    ];
  } catch (error) {
    const message = (error as Error).message;
    const todo = message.includes('chmod') ? `chmod 600 ${file}` : RESTORE;
    return [wrong(ABOUT, message, todo)];
  }
};
