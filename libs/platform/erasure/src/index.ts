export * from './confirmation.js';
export * from './confirming-erasures.js';
