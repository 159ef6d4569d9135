export * from './configuration.js';
export * from './moderation.js';
export * from './read-models.js';
export * from './streams.js';
