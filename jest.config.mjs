/** One configuration for every project; NODE_OPTIONS=--experimental-vm-modules is set by tools/run.mjs, since Nest 12 is ESM. */
export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // yazl requires it, and would get its ESM by the conditions below.
    '^buffer-crc32$': '<rootDir>/node_modules/buffer-crc32/dist/index.cjs',
    // Its ESM reads JSON in a way that jest warns of, once a file.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
  },
  testEnvironment: 'node',
  // Modules of a finished file are not given back, so a worker begins anew now and then.
  workerIdleMemoryLimit: '1GB',
  // A stuck test should end, a busy machine should not fail one.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['folkmoot:source', 'node', 'import'] },
};
