import type { Message, Messaging } from './messaging.js';

/** Thrown by a handler for what no later attempt can read: it goes to the dead letters at once. */
export class Unparseable extends Error {
  override readonly name = 'Unparseable';
}

export const deadLettersOf = (topic: string): string => `${topic}.dead-letters`;

/** Sends a message on as it is, value untouched, to the dead letters of its topic. */
export const deadLetters = (messaging: Pick<Messaging, 'ensureTopics' | 'publish'>) => {
  const ensured = new Set<string>();

  return async ({ topic: from, key, value, offset }: Message): Promise<void> => {
    const topic = deadLettersOf(from);
    if (!ensured.has(topic)) await messaging.ensureTopics([topic]);
    ensured.add(topic);
    // Another producer's message may have come without a key.
    await messaging.publish([{ topic, key: key || offset, value }]);
  };
};
