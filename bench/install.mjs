import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Installs a folder's lockfile at first use and after it changed. The stamp is written last, so that an
 * installation which broke off is done again.
 *
 * @param {URL} folder
 */
export function installOnce(folder) {
  const cwd = fileURLToPath(folder);
  const stamp = join(cwd, 'node_modules/.installed-from');
  const wanted = readFileSync(join(cwd, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, wanted);
}
