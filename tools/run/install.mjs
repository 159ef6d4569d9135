import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotRun } from './cannot-run.mjs';
import { signalNumber, stopWithParent } from './signals.mjs';

/**
 * Installs what is missing. A marker in node_modules says what stands there; it is removed before npm begins and written
 * when npm has ended well, so an interrupted installation is done again.
 *
 * @param {string} root
 * @param {'production' | 'everything'} needs
 */
export const ensureInstalled = async (root, needs) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.folkmoot.json');
  const installed = read(marker);
  if (installed?.lock === lock && (installed.has === 'everything' || installed.has === needs)) return;

  refuseReadOnly(root);
  rmSync(marker, { force: true });
  console.error(
    needs === 'production'
      ? 'Installing what Folkmoot needs (once, about 10 s)…'
      : 'Installing what Folkmoot and its tests need (once, about a minute)…',
  );
  const begun = performance.now();
  // Adding to what is there, instead of `npm ci`, leaves a Folkmoot that is running alone.
  const adding = needs === 'everything' && installed?.lock === lock;
  await npm(root, [
    ...(adding ? ['install', '--no-save'] : ['ci']),
    ...(needs === 'production' ? ['--omit=dev'] : ['--include=dev']),
    '--no-audit',
    '--no-fund',
  ]);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(marker, JSON.stringify({ lock, has: needs }));
  console.error(`Installed in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
};

const read = (marker) => {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return undefined;
  }
};

const refuseReadOnly = (root) => {
  const folder = join(root, 'node_modules');
  const written = existsSync(folder) ? folder : root;
  try {
    accessSync(written, constants.W_OK);
  } catch (error) {
    throw new CannotRun(
      `Folkmoot has to install packages, but cannot write to ${written} (${error.code}).\n` +
        'Make the folder writable for this user, or run it once as the user who owns it.',
    );
  }
};

/** npm's output is kept back and shown only when it fails: its warnings are about the Node that Folkmoot replaces. */
const npm = (root, args) => {
  const cli = process.env.npm_execpath;
  // npm's own Node: under npm, this script may run on the one in node_modules, which npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [file, first] = cli && basename(cli) === 'npm-cli.js' ? [node, [cli]] : ['npm', []];
  const child = spawn(file, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = stopWithParent(child);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new CannotRun(`npm could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      release();
      if (code === 0) return resolve();
      if (signal)
        return reject(new CannotRun('The installation was interrupted.', 128 + signalNumber(signal)));
      const text = withoutEngineWarnings(Buffer.concat(output).toString());
      reject(
        new CannotRun(
          `${text}\nThe installation failed (npm ${args[0]} ended with ${code}). Run it again to retry.`,
        ),
      );
    });
  });
};

/** @param {string} text */
export const withoutEngineWarnings = (text) =>
  text
    .split('\n')
    .filter((line) => !/^npm (warn|WARN) EBADENGINE/.test(line))
    .join('\n')
    .trim();
