export * from './configuration.js';
export * from './gateway.js';
export { injected } from './service-client/injected.js';
export { networked, type NetworkedOptions } from './service-client/networked.js';
export type { ServiceAnswer, ServiceClient, ServiceRequest } from './service-client/service-client.js';
