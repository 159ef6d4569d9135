import { run } from './program.js';

// What it writes is its owner's alone, wherever it is copied to.
process.umask(0o077);

await run(process.argv.slice(2), {
  env: process.env,
  output: process.stdout,
  messages: process.stderr,
  setExitCode: (code) => (process.exitCode = code),
});
