import { outgoingNumbered } from '@folkmoot/contracts';
import { type Platform, type Relay, startRelay, type StreamCodec } from '@folkmoot/event-sourcing';
import type { DomainEvent } from '@folkmoot/kernel';
import type { DiscussionCodecs } from '../streams.js';
import { translate } from './translate.js';

/** Tells the other contexts what has happened here. */
export const startPublishing = (
  platform: Platform,
  codecs: DiscussionCodecs,
  onError: (error: unknown) => void,
): Promise<Relay> => {
  const all = Object.values(codecs) as unknown as readonly StreamCodec<DomainEvent>[];
  return startRelay({
    ...platform,
    name: 'discussion',
    prefixes: all.map(({ family }) => `${family}-`),
    onError,
    translate: async (stored) =>
      stored.flatMap((one) => {
        const codec = all.find(({ family }) => one.stream.startsWith(`${family}-`));
        const published = codec && translate(codec.decodeSealed(one) as Parameters<typeof translate>[0]);
        return published ? [outgoingNumbered(published)] : [];
      }),
  });
};
