export * from './discussion.js';
export * from './read-models.js';
export * from './streams.js';
