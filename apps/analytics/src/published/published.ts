import { analyticsErasureConfirmed, outgoingNumbered } from '@folkmoot/contracts';
import { type Platform, type Relay, startRelay } from '@folkmoot/event-sourcing';
import { analyticsCodecs } from '../streams.js';

/** Tells the other contexts what analytics has erased: the only thing that it decides. */
export const startPublishing = (platform: Platform, onError: (error: unknown) => void): Promise<Relay> => {
  const codec = analyticsCodecs(platform.keyring).erasure;
  return startRelay({
    ...platform,
    name: 'analytics',
    prefixes: [`${codec.family}-`],
    onError,
    translate: async (stored) =>
      (await codec.decode(stored)).map(({ event: { data }, stored: { id, stream, position, metadata } }) =>
        outgoingNumbered(
          analyticsErasureConfirmed.create({
            id,
            subject: stream,
            time: metadata.occurredAt,
            position,
            correlationid: metadata.correlationId,
            causationid: metadata.causationId,
            data: { ...data, erased: [...data.erased] },
          }),
        ),
      ),
  });
};
