import { confirmationCodec } from '@folkmoot/erasure';
import type { Platform } from '@folkmoot/event-sourcing';

/** Analytics decides nothing but that it holds nothing more of a member; all else it only hears. */
export const analyticsCodecs = (keyring: Platform['keyring']) => ({
  erasure: confirmationCodec('analytics', keyring),
});
