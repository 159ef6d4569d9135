import { mkdirSync, mkdtempSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WORK = fileURLToPath(new URL('.work/', import.meta.url));

/**
 * An empty folder for a peer's data. All lie beside each other on one disk, and not in the system's temporary
 * folder, which may be kept in memory: there a durable write costs nothing.
 */
export function workFolder(name) {
  mkdirSync(WORK, { recursive: true });
  return mkdtempSync(`${WORK}${name}-`);
}
