import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What each type of project may import, as docs/architecture.md states it. */
const ARROWS = {
  'type:kernel': [],
  'type:contracts': ['type:kernel'],
  'type:domain': ['type:kernel'],
  'type:testing': ['type:kernel'],
  'type:platform': ['type:platform', 'type:kernel'],
  'type:app': ['type:domain', 'type:contracts', 'type:platform', 'type:kernel'],
  // Only the command line's jobs have a way in: a running process does them for it.
  'type:composition': [
    'type:composition',
    'type:app',
    'type:domain',
    'type:contracts',
    'type:platform',
    'type:kernel',
  ],
};

/** npm packages for the pure ones; the others may use any. */
const PACKAGES = {
  'type:kernel': ['uuid'],
  'type:contracts': ['@sinclair/typebox', '@sinclair/typebox/*'],
  'type:domain': [],
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The contexts that there are, from the tags of the projects: a new one is kept apart without a line here. */
const contexts = [
  ...new Set(
    globSync('{apps,libs}/**/package.json', { cwd: root, exclude: (name) => name === 'node_modules' })
      .flatMap((file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).nx?.tags ?? [])
      .filter((tag) => tag.startsWith('context:')),
  ),
].sort();

const between = (also, packages) => [
  ...Object.entries(ARROWS).map(([sourceTag, targets]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: [...targets, ...also],
    ...(PACKAGES[sourceTag] && { allowedExternalImports: [...PACKAGES[sourceTag], ...packages] }),
  })),
  ...contexts.map((sourceTag) => ({
    sourceTag,
    notDependOnLibsWithTags: contexts.filter((tag) => tag !== sourceTag),
  })),
];

const rule = (depConstraints) => ({
  '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: [] }],
});

export const arrows = rule(between([], []));

/** A spec may use what helps testing, too. */
export const arrowsOfSpecs = rule(between(['type:testing'], ['fast-check']));
