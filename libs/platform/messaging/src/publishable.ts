import type { OutgoingMessage } from './messaging.js';

/** Key and value together, in bytes of UTF-8; below Kafka's default of 1 MiB for a record with its frame. */
export const LARGEST_MESSAGE = 1_000_000;

/** A message that one engine would refuse is refused by every adapter. */
export const assertPublishable = ({ topic, key, value }: OutgoingMessage): void => {
  if (key === '') throw new RangeError(`A message for ${topic} has no key`);
  // A UTF-16 unit takes at most three bytes, so that nearly every message needs no counting.
  if ((key.length + value.length) * 3 <= LARGEST_MESSAGE) return;
  if (Buffer.byteLength(key) + Buffer.byteLength(value) > LARGEST_MESSAGE)
    throw new RangeError(`A message for ${topic} is larger than ${LARGEST_MESSAGE} bytes`);
};
