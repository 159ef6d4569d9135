import { globSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Made by a tool, or other people's words. */
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.nx',
  '.data',
  '.work',
  'coverage',
  'data',
  'examples',
]);

const files = globSync('**/*', { cwd: root, exclude: (path) => NOT_OURS.has(basename(path)) })
  .concat(globSync(['.*', '.ci/*'], { cwd: root, exclude: (path) => NOT_OURS.has(basename(path)) }))
  .filter((file) => statSync(join(root, file)).isFile())
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

/** `file:line` of each match, so that the failure says where. */
const findings = (pattern: RegExp, among = files): string[] =>
  among.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : [])),
  );

const escaped = (text: string) => RegExp.escape(text);
const word = (...parts: readonly string[]) => parts.join('');
const notes = [word('TO', 'DO'), word('FIX', 'ME'), word('X', 'XX')].join('|');
const scripts = files.filter(({ file }) => /\.(ts|tsx|mjs|js)$/.test(file));

describe('the tree', () => {
  test('is read at all', () => {
    expect(files.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['package.json', '.ci/run', '.npmrc', 'tools/hygiene.spec.ts']),
    );
  });

  test('names no registry', () => {
    const hosts = ['npmjs', 'yarnpkg', 'artifactory', 'verdaccio', 'nexus'].map((name) =>
      word('registry', '.', name),
    );
    expect(
      findings(new RegExp(`${hosts.map(escaped).join('|')}|${word('registry', '\\s*=')}\\s*http`, 'i')),
    ).toEqual([]);
  });

  test('names no place on one machine', () => {
    const places = ['home', 'Users', 'root', 'work', 'var/folders']
      .map((folder) => `/${folder}/[\\w.-]`)
      .join('|');
    expect(findings(new RegExp(`(^|[\\s"'\`(=:])(${places})`))).toEqual([]);
    const here = [root, homedir()].filter((path) => path.split('/').length > 2).map(escaped);
    expect(here.length > 0 ? findings(new RegExp(here.join('|'))) : []).toEqual([]);
  });

  test('puts nothing off', () => {
    expect(findings(new RegExp(`\\b(${notes})\\b`))).toEqual([]);
  });

  test('runs every test', () => {
    const narrowed = new RegExp(
      `\\b(it|test|describe)(\\.each)?\\.(${word('on', 'ly')}|${word('sk', 'ip')}|${word('to', 'do')})\\b|\\b(f|x)(it|test|describe)\\(`,
    );
    expect(findings(narrowed, scripts)).toEqual([]);
  });

  test('locks packages by name and hash, wherever they come from', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }>;
    };
    const entries = Object.entries(lock.packages);
    const from = entries.filter(([, { resolved, link }]) => resolved !== undefined && link !== true);
    expect(from.map(([name]) => name)).toEqual([]);
    const unlocked = entries.filter(
      ([name, { link, integrity }]) => /node_modules/.test(name) && !link && !integrity,
    );
    expect(unlocked.map(([name]) => name)).toEqual([]);
  });

  test('knows every workspace in its lock', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { link?: boolean; resolved?: string }>;
    };
    const linked = Object.values(packages).flatMap(({ link, resolved }) =>
      link && resolved ? [resolved] : [],
    );
    const projects = globSync(
      [
        'apps/*/package.json',
        'libs/contracts/package.json',
        'libs/*/*/package.json',
        'tools/generators/package.json',
      ],
      { cwd: root },
    );
    expect(linked.sort()).toEqual(projects.map((file) => file.replace('/package.json', '')).sort());
  });
});
