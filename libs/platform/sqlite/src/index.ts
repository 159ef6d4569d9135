export * from './data-directory.js';
export * from './group-commit.js';
export * from './open.js';
export * from './storage-error.js';
export { requireSafeSqlite } from './version.js';
