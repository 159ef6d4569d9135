export * from './analytics.js';
export * from './ledger/ledger.js';
