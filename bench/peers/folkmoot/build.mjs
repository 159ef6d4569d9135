import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root: what is measured is the tree that this file lies in. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Compiles what has changed. */
export function build() {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('Folkmoot cannot be built');
}
