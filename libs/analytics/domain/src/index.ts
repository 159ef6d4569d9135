export * from './agreement/agreement.js';
export * from './funnel/funnel.js';
export * from './ledger/as-of.js';
export * from './ledger/heard-ordinals.js';
export * from './participation/attendance.js';
export * from './participation/tally.js';
export * from './profile/profile.js';
