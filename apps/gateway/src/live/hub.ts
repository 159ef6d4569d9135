import { LRUCache } from 'lru-cache';
import { bounded } from '../bounded.js';
import type { Position } from '@folkmoot/kernel';

/** Hands what is announced about a discussion to everybody who listens to it, in bursts. */
export interface Hub {
  /** The same id is the same event, however often it comes. */
  announce(discussionId: string, eventId: string, position: Position): void;
  /** The answer stops it. */
  listen(discussionId: string, listener: Listener): () => void;
  stop(): void;
}

export type Listener = (positions: readonly Position[]) => void;

interface Room {
  readonly listeners: Set<Listener>;
  waiting: Position[];
  timer: NodeJS.Timeout | undefined;
  lastBurst: number;
}

/** Milliseconds between two bursts: at most two events a second reach a reader, whatever happens in a discussion. */
const PACE = 500;

const REMEMBERED = 10_000;

export const liveHub = (): Hub => {
  const rooms = new Map<string, Room>();
  const known = new LRUCache<string, true>(bounded(REMEMBERED));

  const burst = (room: Room): void => {
    const positions = room.waiting;
    room.waiting = [];
    room.timer = undefined;
    room.lastBurst = performance.now();
    for (const listener of room.listeners) listener(positions);
  };

  return {
    announce(discussionId, eventId, position) {
      const room = rooms.get(discussionId);
      if (!room || known.has(eventId)) return;
      known.set(eventId, true);
      room.waiting.push(position);
      room.timer ??= setTimeout(burst, Math.max(0, room.lastBurst + PACE - performance.now()), room);
    },
    listen(discussionId, listener) {
      const room: Room = rooms.get(discussionId) ?? {
        listeners: new Set(),
        waiting: [],
        timer: undefined,
        lastBurst: -PACE,
      };
      rooms.set(discussionId, room);
      room.listeners.add(listener);
      return () => {
        room.listeners.delete(listener);
        if (room.listeners.size > 0) return;
        clearTimeout(room.timer);
        rooms.delete(discussionId);
      };
    },
    stop() {
      for (const { timer } of rooms.values()) clearTimeout(timer);
      rooms.clear();
    },
  };
};
