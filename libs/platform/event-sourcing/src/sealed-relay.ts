import type { DomainEvent } from '@folkmoot/kernel';
import { type Relay, type RelayOptions, startRelay, type Unnumbered } from './relay.js';
import type { Recorded, StreamCodec } from './stream-codec.js';

export interface SealedRelayOptions<Event extends DomainEvent> extends Omit<
  RelayOptions,
  'prefixes' | 'translate'
> {
  /** All of the service's. */
  readonly codecs: Readonly<Record<string, Pick<StreamCodec<never>, 'family'>>>;
  /** What others may know of an event, whose personal fields are still encrypted; undefined for what stays private. */
  translate(recorded: Recorded<Event>): Unnumbered | undefined;
}

/** A relay over all streams of a service that reads nothing personal: what is encrypted goes on as it is. */
export const startSealedRelay = <Event extends DomainEvent>({
  codecs,
  translate,
  ...options
}: SealedRelayOptions<Event>): Promise<Relay> => {
  const all = Object.values(codecs) as unknown as readonly StreamCodec<Event>[];
  return startRelay({
    ...options,
    prefixes: all.map(({ family }) => `${family}-`),
    translate: (stored) =>
      Promise.resolve(
        stored.flatMap((one) => {
          const codec = all.find(({ family }) => one.stream.startsWith(`${family}-`));
          return (codec && translate(codec.decodeSealed(one))) ?? [];
        }),
      ),
  });
};
