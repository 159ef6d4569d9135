export * from './address/address.js';
export * from './first-administrator/first-administrator.js';
export * from './member/display-name.js';
export * from './member/member.js';
export * from './member/password.js';
export * from './member/profile.js';
export * from './member/roles.js';
export * from './session/session.js';
