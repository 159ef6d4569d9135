import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workplaceInMemory } from '../../test/workplace-in-memory.js';
import { chainsOf } from './chains.js';

const ROOT = join(import.meta.dirname, '../../../..');

/** Families as the sources name them where a codec is made: `family: 'comment'`; a context may stand in one. */
const familiesInCode = (contexts: readonly string[]): readonly string[] => {
  const files = globSync('{apps,libs}/**/src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !/node_modules|\/dist\/|\.spec\.ts$|under-test|contract-suite/.test(file),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bfamily: ['`]([^'`]+)['`]/g)].map(
      ([, family = '']) => family,
    ),
  );
  const whole = named.flatMap((family) =>
    family.includes('${context}')
      ? contexts
          .filter((context) => context !== 'identity')
          .map((context) => family.replace('${context}', context))
      : [family],
  );
  return [...new Set(whole)].toSorted();
};

describe('the chains', () => {
  const workplace = workplaceInMemory();
  const chains = chainsOf(workplace);
  const families = chains.flatMap(({ codecs }) => Object.values(codecs).map(({ family }) => family));
  afterAll(() => workplace.close());

  it('hold every family of streams that there is in the code, each in exactly one of them', () => {
    expect(families.toSorted()).toEqual(familiesInCode(chains.map(({ context }) => context)));
  });

  it('cannot hold another one’s streams, for no family begins as another does', () => {
    const clashes = families.filter((one) =>
      families.some((other) => other !== one && other.startsWith(`${one}-`)),
    );
    expect(clashes).toEqual([]);
  });
});
