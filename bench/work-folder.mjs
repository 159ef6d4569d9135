import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WORK = fileURLToPath(new URL('.work/', import.meta.url));

const folders = new Set();
process.once('exit', () => folders.forEach(removeFolder));

/**
 * An empty folder for a peer's data, removed when this process ends. All lie beside each other on one disk, and not in
 * the system's temporary folder, which may be kept in memory: there a durable write costs nothing.
 */
export function workFolder(name) {
  mkdirSync(WORK, { recursive: true });
  const folder = mkdtempSync(`${WORK}${name}-`);
  folders.add(folder);
  return folder;
}

/** For a folder that is not needed until the end. Whatever writes to it has to be gone. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}
