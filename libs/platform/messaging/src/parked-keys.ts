import type { Message } from './messaging.js';
import type { ParkedKey, ParkedMessage, ParkedMessages } from './parked-messages.js';

/** How old the known set of parked keys may be, in milliseconds: a broker may move a key here from another process. */
const REFRESH_AFTER = 5_000;

type Key = Pick<ParkedKey, 'topic' | 'key'>;

export const nameOf = ({ topic, key }: Key): string => JSON.stringify([topic, key]);

/**
 * Which keys of a group are parked, known in memory so that a message of another key asks nobody. What looks at the
 * parked messages and then acts on it runs one after the other, else a message could be parked behind one that has
 * just gone.
 */
export const parkedKeys = (group: string, parked: ParkedMessages) => {
  let names = new Set<string>();
  let refreshed = 0;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  const isOld = (): boolean => Date.now() - refreshed >= REFRESH_AFTER;

  const refresh = async (): Promise<void> => {
    names = new Set((await parked.keys(group)).map(nameOf));
    refreshed = Date.now();
  };

  const first = async (of: Key): Promise<ParkedMessage | undefined> => {
    const found = await parked.first({ group, topic: of.topic, key: of.key });
    if (!found) names.delete(nameOf(of));
    return found;
  };

  return {
    /** False only if the key is surely not parked. */
    mayBeParked: (key: Key): boolean => names.has(nameOf(key)) || isOld(),

    /** True if the message was parked because an earlier one of its key is. */
    parkBehind: (message: Message): Promise<boolean> =>
      inTurn(async () => {
        if (isOld()) await refresh();
        if (!names.has(nameOf(message)) || !(await first(message))) return false;
        await parked.park(group, message);
        return true;
      }),

    park: (message: Message, failed: { error: string; attempts: number }): Promise<void> =>
      inTurn(async () => {
        await parked.park(group, message, failed);
        names.add(nameOf(message));
      }),

    /** The oldest parked message of a key; if there is none, the key goes on. */
    firstOrGoOn: (key: Key): Promise<ParkedMessage | undefined> => inTurn(() => first(key)),
  };
};
