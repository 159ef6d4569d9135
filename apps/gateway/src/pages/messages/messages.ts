import type { english } from './messages.en.js';

/** Every text of the pages in one language. A further language is a further object of this type. */
export type Messages = typeof english;
