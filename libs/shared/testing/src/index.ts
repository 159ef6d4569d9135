export * from './eventually.js';
export * from './scenario.js';
