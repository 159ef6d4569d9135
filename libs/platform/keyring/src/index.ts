export * from './fields.js';
export * from './keyring.js';
export * from './master-key.js';
