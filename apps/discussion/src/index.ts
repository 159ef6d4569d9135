export * from './discussion.js';
export * from './read-models.js';
export * from './streams.js';
export { commandOf } from './when-decision-made/command-of.js';
