export * from './members.js';
export * from './roles.js';
export * from './sessions.js';
