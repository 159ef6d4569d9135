export type { BackOff } from './back-off.js';
export { deadLettersOf, Unparseable } from './dead-letters.js';
export * from './group-of-documents.js';
export * from './messaging.js';
export { assertPublishable, LARGEST_MESSAGE } from './publishable.js';
export {
  type ParkedKey,
  type ParkedMessage,
  type ParkedMessages,
  parkedMessages,
} from './parked-messages.js';
export * from './retries-and-parking.js';
