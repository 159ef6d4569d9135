import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { version } from '@swc/core';
import { compile } from './compile.mjs';
import { outputsOf } from './outputs.mjs';

/**
 * Brings every project's dist in line with its src. What a source became depends on its content, .swcrc and swc's
 * version alone; the manifest keeps that hash beside each source, so that only what changed is compiled.
 *
 * @param {string} root
 * @returns {Promise<{ files: number; changed: number; removed: number }>}
 */
export const build = async (root) => {
  const swcrc = await readFile(join(root, '.swcrc'), 'utf8');
  const settings = hash(version, swcrc, await readFile(new URL('./compile.mjs', import.meta.url)));
  const manifestFile = join(root, 'dist/build.json');
  const before = await readManifest(manifestFile);
  const projects = await projectFolders(root);
  const sources = (await Promise.all(projects.map((project) => sourcesOf(root, project)))).flat();

  const after = {};
  let changed = 0;
  await Promise.all(
    sources.map(async (source) => {
      const content = await readFile(join(root, source));
      const outputs = outputsOf(source);
      const key = hash(settings, content);
      after[source] = key;
      if (before[source] === key && outputs.every((output) => existsSync(join(root, output)))) return;
      changed += 1;
      const compiled = await compile(root, source, content, JSON.parse(swcrc));
      await Promise.all(outputs.map((output, i) => replace(join(root, output), compiled[i])));
    }),
  );
  const removed = await removeOthers(root, projects, new Set(sources.flatMap(outputsOf)));
  if (changed || removed) await replace(manifestFile, JSON.stringify(after));
  return { files: sources.length, changed, removed };
};

const projectFolders = async (root) => {
  const { workspaces } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifests = await Array.fromAsync(
    glob(
      workspaces.map((folder) => `${folder}/package.json`),
      { cwd: root },
    ),
  );
  return manifests.map(dirname);
};

const pathsIn = async (root, pattern) =>
  (await Array.fromAsync(glob(pattern, { cwd: root, withFileTypes: true })))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** What only tests read stays out of dist. */
const FOR_TESTS = /\.(spec|e2e)\.tsx?$|-under-test\.ts$|\/contract-suite|\/golden\/|\/__snapshots__\//;

const sourcesOf = async (root, project) =>
  (await pathsIn(root, `${project}/src/**`)).filter((path) => !FOR_TESTS.test(path));

const removeOthers = async (root, projects, expected) => {
  const present = (await Promise.all(projects.map((project) => pathsIn(root, `${project}/dist/**`)))).flat();
  const others = present.filter((path) => !expected.has(path) && !path.endsWith(UNFINISHED));
  await Promise.all(others.map((path) => rm(join(root, path), { force: true })));
  return others.length;
};

const UNFINISHED = '.new';

/** Never half a file, even when two builds run at once. */
const replace = async (file, content) => {
  await mkdir(dirname(file), { recursive: true });
  const written = `${file}.${process.pid}${UNFINISHED}`;
  await writeFile(written, content);
  await rename(written, file);
};

const readManifest = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
};

const hash = (...parts) =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('base64url');
