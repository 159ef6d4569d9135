export * from './eventually.js';
export * from './scenario.js';
export * from './source-arguments.js';
