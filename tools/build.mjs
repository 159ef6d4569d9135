/** Compiles every project's src to its dist: see tools/build/. Prints one line, beside what a command behind it answers. */
import { fileURLToPath } from 'node:url';
import { build } from './build/build.mjs';

const begun = performance.now();
try {
  const { files, changed, removed } = await build(fileURLToPath(new URL('..', import.meta.url)));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.error(
    `Built ${files} files in ${seconds} s (${changed} changed${removed ? `, ${removed} removed` : ''}).`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
