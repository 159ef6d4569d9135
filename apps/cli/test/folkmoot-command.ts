import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../dist/main.js');

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  /** Progress and errors. */
  readonly messages: string;
}

/** The built command line as a process of its own, with a clean environment. */
export const startFolkmoot = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly outcome: Promise<Outcome> } => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome = async (): Promise<Outcome> => {
    const [output, messages, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
    ]);
    return { code, signal, output, messages };
  };
  return { child, outcome: outcome() };
};

export const folkmoot = (...args: readonly string[]): Promise<Outcome> => startFolkmoot(args).outcome;
