import { analyticsErasureConfirmed, envelopeFields, outgoingNumbered } from '@folkmoot/contracts';
import type { ErasureConfirmed } from '@folkmoot/erasure';
import { type Platform, type Recorded, type Relay, startSealedRelay } from '@folkmoot/event-sourcing';
import { analyticsCodecs } from '../streams.js';

/** Tells the other contexts what analytics has erased: the only thing that it decides. */
export const startPublishing = (platform: Platform, onError: (error: unknown) => void): Promise<Relay> =>
  startSealedRelay({
    ...platform,
    name: 'analytics',
    codecs: analyticsCodecs(platform.keyring),
    onError,
    translate: ({ event: { data }, stored }: Recorded<ErasureConfirmed>) =>
      outgoingNumbered(
        analyticsErasureConfirmed.create(envelopeFields(stored, { ...data, erased: [...data.erased] })),
      ),
  });
