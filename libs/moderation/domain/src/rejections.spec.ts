import { globSync, readFileSync } from 'node:fs';
import { rejections } from './rejections.js';

const specs = globSync('**/*.spec.ts', { cwd: import.meta.dirname })
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n');
const catalogues = globSync('**/*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n');

describe('the catalogue of broken rules', () => {
  it.each(Object.keys(rejections))('%s is provoked by a spec', (code) => {
    expect(specs).toMatch(new RegExp(`['"]${code}['"]`));
  });

  it.each(Object.keys(rejections))('%s is the code of one rule', (code) => {
    expect(catalogues.split(`'${code}': {`)).toHaveLength(2);
  });

  it('holds one sentence for people each', () => {
    for (const { title } of Object.values(rejections)) expect(title).toMatch(/^[A-Z].{9,}[^.]$/);
  });
});
