import { outgoingNumbered } from '@folkmoot/contracts';
import { type Platform, type Relay, startSealedRelay } from '@folkmoot/event-sourcing';
import type { ModerationCodecs } from '../streams.js';
import { translate } from './translate.js';

/** Tells the other contexts what has happened here. */
export const startPublishing = (
  platform: Platform,
  codecs: ModerationCodecs,
  onError: (error: unknown) => void,
): Promise<Relay> =>
  startSealedRelay({
    ...platform,
    name: 'moderation',
    codecs,
    onError,
    translate(recorded: Parameters<typeof translate>[0]) {
      const envelope = translate(recorded);
      return envelope && outgoingNumbered(envelope);
    },
  });
