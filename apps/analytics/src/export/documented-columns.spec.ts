import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { columnTable } from './column-table.js';
import { documentedColumns } from './documented-columns.js';

/** Without the blanks that make a table pleasant to read. */
const plain = (markdown: string): string =>
  markdown.replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| ').replaceAll(/-{3,}/g, '---');

describe('docs/data-exports.md', () => {
  it.each(Object.entries(documentedColumns))('lists the columns of %s as they are', async (name, columns) => {
    const text = await readFile(resolve(import.meta.dirname, '../../../../docs/data-exports.md'), 'utf8');
    const chapter = text
      .split(/^## /m)
      .find((each) => each.startsWith(`${name[0]?.toUpperCase()}${name.slice(1)}\n`));
    expect(plain(chapter ?? '')).toContain(plain(columnTable(columns)));
  });

  it('has columns whose names are in camelCase, each once', () => {
    for (const columns of Object.values(documentedColumns)) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    }
  });
});
