import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@folkmoot/testing';
import { isNewEnough } from './node-version.mjs';
import { withoutEngineWarnings } from './install.mjs';

const root = join(import.meta.dirname, '../..');

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('what tools/run starts', () => {
  let folder: string;
  let starter: ChildProcess;

  /** A starter that runs a program which answers SIGTERM with exit code 7; resolves with the program's pid. */
  const started = async (program: string): Promise<number> => {
    const pidFile = join(folder, 'pid');
    await writeFile(
      join(folder, 'program.mjs'),
      `import { writeFileSync } from 'node:fs';\n${program}\nwriteFileSync(${JSON.stringify(pidFile)}, String(process.pid));\n`,
    );
    const runNode = JSON.stringify(join(root, 'tools/run/run-node.mjs'));
    const args = [process.execPath, [join(folder, 'program.mjs')]].map((arg) => JSON.stringify(arg));
    const code = `import(${runNode}).then(async ({ runNode }) => { process.exitCode = await runNode(${JSON.stringify(root)}, ${args.join(', ')}); });`;
    starter = spawn(process.execPath, ['--eval', code], {
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return eventually(async () => {
      const pid = Number(await readFile(pidFile, 'utf8'));
      expect(pid).toBeGreaterThan(0);
      return pid;
    });
  };

  const untilStopped = `process.on('SIGTERM', () => process.exit(7));\nsetInterval(() => {}, 1_000);`;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-run-'));
  });
  afterEach(async () => {
    if (starter.exitCode === null && starter.signalCode === null) starter.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('gets the signals, and its exit code is passed on', async () => {
    const pid = await started(untilStopped);
    starter.kill('SIGTERM');
    expect(await once(starter, 'exit')).toEqual([7, null]);
    expect(isRunning(pid)).toBe(false);
  });

  it('ends when its starter is killed', async () => {
    const pid = await started(untilStopped);
    starter.kill('SIGKILL');
    await eventually(() => expect(isRunning(pid)).toBe(false));
  });

  it('is not kept alive by it', async () => {
    await started('process.exitCode = 3;');
    expect(starter.exitCode ?? ((await once(starter, 'exit')) as number[])[0]).toBe(3);
  });
});

it.each([
  ['v24.15.0', true],
  ['v24.14.9', false],
  ['v20.20.2', false],
  ['v25.0.0', true],
  ['', false],
])('Node %p is new enough: %p', (version, answer) => {
  expect(isNewEnough(version)).toBe(answer);
});

it('what npm says of the Node that is replaced is left out', () => {
  expect(withoutEngineWarnings('npm warn EBADENGINE x\nnpm error code E1\nnpm WARN EBADENGINE }\n')).toBe(
    'npm error code E1',
  );
});
