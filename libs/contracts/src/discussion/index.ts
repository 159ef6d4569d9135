export * from './comments.js';
export * from './consultations.js';
export * from './stances.js';
export * from './erasures.js';
