import type { Message } from '../messaging.js';

/** The messages of a topic that are held in memory: one line for each key, of which only the first may be in hand. */
export interface Lanes {
  /** Those that are ready, in hand and in line. */
  readonly held: number;
  add(message: Message): void;
  /** One to hand over: the longest ready. Its key has no other until it is settled. */
  next(): Message | undefined;
  settled(message: Message): void;
  /** It failed: before everything else of its key. */
  again(message: Message): void;
}

export const lanes = (): Lanes => {
  /** By key: what waits behind the message that is ready or in hand. Undefined where nothing does, as nearly always. */
  const behind = new Map<string, Message[] | undefined>();
  const ready: Message[] = [];
  let held = 0;

  return {
    get held() {
      return held;
    },
    add(message) {
      held += 1;
      const { key } = message;
      const line = behind.get(key);
      if (line) line.push(message);
      else if (behind.has(key)) behind.set(key, [message]);
      else {
        behind.set(key, undefined);
        ready.push(message);
      }
    },
    next: () => ready.shift(),
    settled({ key }) {
      held -= 1;
      const following = behind.get(key)?.shift();
      if (following) ready.push(following);
      else behind.delete(key);
    },
    again: (message) => void ready.unshift(message),
  };
};
