/** Older ones can corrupt a WAL database on reset (https://sqlite.org/wal.html, "WAL-reset bug"). */
const OLDEST = [3, 51, 3] as const;

/** Throws unless `version` (`3.53.4`) is one that may be trusted with data. */
export const requireSafeSqlite = (version: string | undefined): void => {
  const parts = (version ?? '').split('.').map(Number);
  const first = OLDEST.findIndex((oldest, index) => parts[index] !== oldest);
  if (first === -1 || (parts[first] ?? 0) > (OLDEST[first] ?? 0)) return;
  throw new Error(
    `SQLite ${version ?? '(none)'} is too old: ${OLDEST.join('.')} or newer is needed, which Node 24.15 brings. ` +
      'Start Folkmoot through its npm scripts, which use the Node of node_modules.',
  );
};
