const ONLY = '@nx/enforce-module-boundaries: onlyTagsConstraintViolation';
const NOTHING = '@nx/enforce-module-boundaries: emptyOnlyTagsConstraintViolation';
const CONTEXT = '@nx/enforce-module-boundaries: notTagsConstraintViolation';
const PACKAGE = '@nx/enforce-module-boundaries: bannedExternalImportsViolation';
const RELATIVE = '@nx/enforce-module-boundaries: noRelativeOrAbsoluteImportsAcrossLibraries';

const DOMAIN = 'libs/discussion/domain/src/planted.ts';
const KERNEL = 'libs/shared/kernel/src/planted.ts';
const APP = 'apps/discussion/src/planted.ts';
const PLATFORM = 'libs/platform/keyring/src/planted.ts';
const CONTRACTS = 'libs/contracts/src/planted.ts';
const COMPOSITION = 'apps/all-in-one/src/planted.ts';

/** One for each rule: what it forbids, a place in the project, a text there, and the one rule that must report it. */
export const violations: readonly [rule: string, path: string, text: string, reported: string][] = [
  ['the kernel imports no project', KERNEL, `import '@folkmoot/sqlite';`, NOTHING],
  ['the kernel imports no package but uuid', KERNEL, `import 'rxjs';`, PACKAGE],
  ['contracts import no platform', CONTRACTS, `import '@folkmoot/messaging';`, ONLY],
  ['contracts import no domain', CONTRACTS, `import '@folkmoot/discussion-domain';`, ONLY],
  ['contracts import no package but TypeBox', CONTRACTS, `import 'rxjs';`, PACKAGE],
  ['a domain imports no platform', DOMAIN, `import '@folkmoot/event-store';`, ONLY],
  ['a domain imports no contracts', DOMAIN, `import '@folkmoot/contracts';`, ONLY],
  ['a domain imports no app', DOMAIN, `import '@folkmoot/discussion';`, ONLY],
  ['a domain imports no other domain', DOMAIN, `import type { M } from '@folkmoot/identity-domain';`, ONLY],
  ['a domain imports the testing library in specs only', DOMAIN, `import '@folkmoot/testing';`, ONLY],
  ['a domain imports no package', DOMAIN, `import 'class-validator';`, PACKAGE],
  [
    'testing imports nothing but the kernel',
    'libs/shared/testing/src/a.ts',
    `import '@folkmoot/sqlite';`,
    ONLY,
  ],
  ['the platform imports no domain', PLATFORM, `import '@folkmoot/discussion-domain';`, ONLY],
  ['the platform imports no contracts', PLATFORM, `import '@folkmoot/contracts';`, ONLY],
  ['the platform imports no app', PLATFORM, `import '@folkmoot/identity';`, ONLY],
  ['an app imports no app', APP, `import '@folkmoot/identity';`, ONLY],
  ['a context imports no other context', APP, `import '@folkmoot/identity-domain';`, CONTEXT],
  [
    'a context has no domain of another',
    'apps/gateway/src/a.ts',
    `import '@folkmoot/discussion-domain';`,
    CONTEXT,
  ],
  ['a context loads no other context late', APP, `await import('@folkmoot/identity-domain');`, CONTEXT],
  ['no project reaches into another', APP, `import '../../../libs/shared/kernel/src/ids.js';`, RELATIVE],
  [
    'no file of Nest’s dist',
    APP,
    `import '@nestjs/core/dist/router/router-explorer.js';`,
    'no-restricted-imports',
  ],
  ['no folder of Nest’s dist', PLATFORM, `import '@nestjs/common/dist';`, 'no-restricted-imports'],
  ['a domain has no Node', DOMAIN, `import 'node:fs';`, 'no-restricted-imports'],
  ['a domain has no Node under its old names', DOMAIN, `import 'crypto';`, 'no-restricted-imports'],
  [
    'a domain loads nothing late',
    DOMAIN,
    `export const load = () => import('./a.js');`,
    'no-restricted-syntax',
  ],
  ['a domain has no clock', DOMAIN, `export const now = () => Date.now();`, 'no-restricted-properties'],
  ['a domain has no clock made new', DOMAIN, `export const now = () => new Date();`, 'no-restricted-syntax'],
  ['a domain has no clock as text', DOMAIN, `export const now = () => Date();`, 'no-restricted-syntax'],
  [
    'a domain has no monotonic clock',
    DOMAIN,
    `export const now = () => performance.now();`,
    'no-restricted-globals',
  ],
  ['a domain has no randomness', DOMAIN, `export const x = () => Math.random();`, 'no-restricted-properties'],
  [
    'a domain has no random ids',
    DOMAIN,
    `export const x = () => crypto.randomUUID();`,
    'no-restricted-globals',
  ],
  ['a domain has no environment', DOMAIN, `export const x = () => process.env.X;`, 'no-restricted-globals'],
  ['a domain has no network', DOMAIN, `export const x = (a: string) => fetch(a);`, 'no-restricted-globals'],
  ['a domain has no timers', DOMAIN, `setTimeout(() => {}, 1);`, 'no-restricted-globals'],
  [
    'a domain does not wait',
    DOMAIN,
    `export const x = async (a: Promise<1>) => { await a; };`,
    'no-restricted-syntax',
  ],
  ['a re-export is an import', APP, `export * from '@nestjs/core/dist/a.js';`, 'no-restricted-imports'],
  [
    'a body is imported as a value',
    APP,
    `import { Body } from '@nestjs/common';
import type { PostComment } from './post-comment.dto.js';
export class C { post(@Body() body: PostComment) { return body; } }`,
    'folkmoot/body-is-a-class',
  ],
  ['the kernel is as pure', KERNEL, `export const now = () => Date.now();`, 'no-restricted-properties'],
];

/** What must pass, or the rules would be too strict. */
export const allowed: readonly [what: string, path: string, text: string][] = [
  [
    'a domain',
    DOMAIN,
    `import { fold } from '@folkmoot/kernel';\nexport const at = new Date(0);\nexport { fold };`,
  ],
  [
    'a domain’s spec',
    'libs/discussion/domain/src/planted.spec.ts',
    `import '@folkmoot/testing';\nimport 'fast-check';`,
  ],
  ['the kernel', KERNEL, `import { v5 } from 'uuid';\nexport { v5 };`],
  ['contracts', CONTRACTS, `import '@folkmoot/kernel';\nimport '@sinclair/typebox';`],
  ['the platform', PLATFORM, `import '@folkmoot/sqlite';\nimport '@folkmoot/kernel';\nimport 'node:crypto';`],
  ['a contract suite', 'libs/platform/keyring/src/contract-suite.ts', `import '@folkmoot/testing';`],
  [
    'an app',
    APP,
    `import '@folkmoot/discussion-domain';\nimport '@folkmoot/contracts';\nimport '@folkmoot/event-store';
import '@nestjs/common';\nexport const now = () => Date.now();`,
  ],
  ['a composition', COMPOSITION, `import '@folkmoot/identity';\nimport '@folkmoot/discussion-domain';`],
];
