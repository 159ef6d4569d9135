export * from './aggregate.js';
export type * from './platform.js';
export * from './projector.js';
export * from './read-model.js';
export * from './readiness.js';
export * from './read-model-builds.js';
export * from './rebuild.js';
export * from './relay.js';
export * from './stream-codec.js';
