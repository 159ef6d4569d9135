import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';

describe('the build', () => {
  let root: string;
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const dist = (path: string) => join(root, 'libs/a/dist', path);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'folkmoot-build-'));
    await copyFile(join(import.meta.dirname, '../../.swcrc'), join(root, '.swcrc'));
    await put('package.json', JSON.stringify({ workspaces: ['libs/*'] }));
    await put('libs/a/package.json', '{}');
    await put('libs/a/src/one.ts', `import type { T } from './two.js';\nexport const one: T = 1;\n`);
    await put('libs/a/src/two.ts', 'export type T = number;\n');
    await put('libs/a/src/style.css', 'a {}');
    await put('libs/a/src/one.spec.ts', `it('works', () => {});\n`);
    await put('libs/a/src/contract-suite.ts', 'export const suite = 1;\n');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('compiles what runs, copies the rest, and leaves tests out', async () => {
    expect(await build(root)).toEqual({ files: 3, changed: 3, removed: 0 });
    expect({ ...((await import(dist('one.js'))) as object) }).toEqual({ one: 1 });
    const map = JSON.parse(await readFile(dist('one.js.map'), 'utf8')) as { sources: string[] };
    expect(map.sources).toEqual(['../src/one.ts']);
    expect(await readFile(dist('style.css'), 'utf8')).toBe('a {}');
    expect([dist('one.spec.js'), dist('contract-suite.js')].filter((path) => existsSync(path))).toEqual([]);
  });

  it('compiles again only what has changed or is gone from dist', async () => {
    await build(root);
    expect(await build(root)).toEqual({ files: 3, changed: 0, removed: 0 });
    await put('libs/a/src/two.ts', 'export type T = 1;\n');
    await rm(dist('style.css'));
    expect(await build(root)).toEqual({ files: 3, changed: 2, removed: 0 });
  });

  it('compiles everything again when the compiler is set otherwise', async () => {
    await build(root);
    await put('.swcrc', (await readFile(join(root, '.swcrc'), 'utf8')).replace('es2024', 'es2022'));
    expect(await build(root)).toEqual({ files: 3, changed: 3, removed: 0 });
  });

  it('removes what has no source any more', async () => {
    await build(root);
    await rm(join(root, 'libs/a/src/one.ts'));
    expect(await build(root)).toEqual({ files: 2, changed: 0, removed: 2 });
    expect(existsSync(dist('one.js'))).toBe(false);
  });

  it('fails with the place of a mistake, and tries again the next time', async () => {
    await put('libs/a/src/two.ts', 'export const = 1;\n');
    await expect(build(root)).rejects.toThrow('two.ts');
    await put('libs/a/src/two.ts', 'export type T = number;\n');
    expect(await build(root)).toMatchObject({ files: 3 });
    expect(existsSync(dist('two.js'))).toBe(true);
  });
});
