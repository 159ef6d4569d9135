import specs from './jest.config.mjs';

/** Journeys against the built process, on its own port and data directory. */
export default {
  ...specs,
  roots: ['<rootDir>/apps'],
  testMatch: ['**/*.e2e.ts'],
  testTimeout: 120_000,
};
