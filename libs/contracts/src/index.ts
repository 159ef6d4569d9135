export * from './async-api.js';
export * from './contracts.js';
export * from './discussion/index.js';
export * from './envelope.js';
export * from './event-catalogue.js';
export * from './identity/index.js';
export * from './parse-envelope.js';
export * from './topics.js';
