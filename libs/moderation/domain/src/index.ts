export * from './case/case-events.js';
export * from './case/reasons.js';
export * from './conduct/conduct-events.js';
