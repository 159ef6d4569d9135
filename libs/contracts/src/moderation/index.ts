export * from './cases.js';
export * from './conduct.js';
export * from './erasures.js';
