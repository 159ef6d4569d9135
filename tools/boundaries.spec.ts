import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowed, violations } from './boundaries/planted.js';

const root = join(import.meta.dirname, '..');

/** What the linter says of a text at a place in the project; nothing is written there. */
const lint = (plants: readonly { readonly path: string; readonly text: string }[]): string[][] =>
  JSON.parse(
    execFileSync(process.execPath, ['tools/eslint/lint-texts.mjs'], {
      cwd: root,
      input: JSON.stringify(plants),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  ) as string[][];

/** docs/architecture.md, "Arrows", said a second time, so that a slip in the configuration shows. */
const mayImport = (source: Tags, target: Tags): boolean => {
  const to = (...types: readonly string[]) => types.includes(target.type);
  const sameContext = !source.context || !target.context || source.context === target.context;
  switch (source.type) {
    case 'kernel':
      return false;
    case 'contracts':
    case 'domain':
    case 'testing':
      return to('kernel');
    case 'platform':
      return to('platform', 'kernel');
    case 'app':
      return to('domain', 'contracts', 'platform', 'kernel') && sameContext;
    case 'composition':
      return to('app', 'domain', 'contracts', 'platform', 'kernel');
    default:
      return false;
  }
};

interface Tags {
  readonly type: string;
  readonly context: string | undefined;
}

const projects = globSync(['apps/*/package.json', 'libs/contracts/package.json', 'libs/*/*/package.json'], {
  cwd: root,
})
  .sort()
  .map((file) => {
    const { name, nx, exports } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      name: string;
      nx: { tags: string[] };
      exports: object;
    };
    const tag = (kind: string) => nx.tags.find((t) => t.startsWith(`${kind}:`))?.slice(kind.length + 1);
    return { name, folder: dirname(file), type: tag('type') ?? '', context: tag('context'), exports };
  });

const pairs = projects.flatMap((source) =>
  projects
    .filter((target) => target !== source && target.type !== 'composition')
    .map((target) => ({ source, target })),
);

describe('the boundaries', () => {
  let reports: string[][] = [];

  beforeAll(() => {
    reports = lint([
      ...violations.map(([, path, text]) => ({ path, text })),
      ...allowed.map(([, path, text]) => ({ path, text })),
      ...pairs.map(({ source, target }) => ({
        path: `${source.folder}/src/a.ts`,
        text: `import '${target.name}';`,
      })),
    ]);
  }, 60_000);

  test.each(violations.map(([rule, , , reported], i) => ({ rule, reported, i })))(
    '$rule',
    ({ reported, i }) => {
      expect(reports[i]).toEqual([reported]);
    },
  );

  test.each(allowed.map(([what], i) => ({ what, i: violations.length + i })))(
    '$what may import what it needs',
    ({ i }) => {
      expect(reports[i]).toEqual([]);
    },
  );

  test('the only way into a composition is for the jobs of the command line', () => {
    const compositions = projects.filter(({ type }) => type === 'composition');
    expect(compositions.map(({ name, exports }) => [name, Object.keys(exports)])).toEqual([
      ['@folkmoot/all-in-one', []],
      ['@folkmoot/cli', ['./admin-socket']],
    ]);
  });

  test('every arrow between two projects is as the architecture says', () => {
    const first = violations.length + allowed.length;
    const passed = pairs.filter((_, i) => reports[first + i]?.length === 0);
    const arrows = (list: typeof pairs) =>
      list.map(({ source, target }) => `${source.name} -> ${target.name}`);
    expect(arrows(passed)).toEqual(arrows(pairs.filter(({ source, target }) => mayImport(source, target))));
  });
});
