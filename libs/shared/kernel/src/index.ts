export * from './decider.js';
export type * from './event.js';
export * from './ids.js';
export * from './instant.js';
export type * from './json.js';
export * from './position.js';
export * from './rejection.js';
export * from './unreachable.js';
