import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrows, arrowsOfSpecs } from './tools/eslint/arrows.mjs';
import { bodyIsAClass } from './tools/eslint/body-is-a-class.mjs';
import { imports, purity } from './tools/eslint/imports.mjs';
import { everywhere, specs, typescript } from './tools/eslint/rules.mjs';

// Without a graph on disk, the boundaries' rule would pass everything; with an old one, a new project.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync();

const SPECS = [
  '**/*.spec.{ts,tsx}',
  '**/*.e2e.ts',
  '**/contract-suite*.ts',
  '**/contract-suite/**/*.ts',
  '**/*-under-test.ts',
  '{apps,libs}/**/test/**/*.ts',
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '.nx/', 'bench/.work/', 'examples/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,js,ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    rules: { ...everywhere, ...imports },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: {
      '@typescript-eslint': tseslint.plugin,
      '@nx': nx,
      folkmoot: { rules: { 'body-is-a-class': bodyIsAClass } },
    },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: { ...typescript, ...arrows, 'folkmoot/body-is-a-class': 'error' },
  },
  {
    files: ['libs/*/domain/src/**/*.ts', 'libs/shared/kernel/src/**/*.ts'],
    ignores: SPECS,
    rules: purity,
  },
  { files: SPECS, rules: { ...arrowsOfSpecs, ...specs } },
  {
    files: ['apps/cli/**', 'tools/**', 'bench/**', '**/main.ts'],
    rules: { 'no-console': 'off' },
  },
);
