import { run } from './program.js';

await run(process.argv.slice(2), {
  env: process.env,
  output: process.stdout,
  messages: process.stderr,
  setExitCode: (code) => (process.exitCode = code),
});
