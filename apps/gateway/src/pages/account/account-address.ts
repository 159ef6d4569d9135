import type { Messages } from '../messages/messages.js';
import { address } from '../visit/address.js';

export type Saved = keyof Messages['account']['saved'];

/** The account page, saying what was just saved. */
export const accountAddress = (saved: Saved, position: string | undefined): string =>
  address('/account', { saved, position });
