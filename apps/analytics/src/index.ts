export * from './analytics.js';
export * from './ledger/ledger.js';
export { memoryOfExport } from './export/memory-of-export.js';
