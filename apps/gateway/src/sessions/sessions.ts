import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { bounded } from '../bounded.js';
import { laterOf, type Position, START } from '@folkmoot/kernel';
import type { AssertionSigner, Clock } from '@folkmoot/service';
import { memberIndex } from './member-index.js';
import type { ResolveSession } from './resolve-session.js';
import type { Session } from './session.js';
import { isPossibleToken } from './session-token.js';

/** Who is logged in, asked of identity and remembered for a short time. Holds hashes, never tokens. */
export interface Sessions {
  /**
   * Undefined if the token is nobody's, or no longer. Answers at once where it knows. `beforeAsking` runs only when
   * identity must be asked, and may throw to prevent it.
   */
  of(token: string, beforeAsking?: () => void): Session | undefined | Promise<Session | undefined>;
  /** The next request of the member is asked about anew, and answered as of `position` at least. */
  forget(memberId: string, position?: Position): void;
  /** Never to be live again, whatever identity's read model still says. */
  end(sessionId: string, memberId: string, position?: Position): void;
  /** Told of every `forget` and `end`; the answer stops it. */
  onChange(listener: (memberId: string) => void): () => void;
}

export interface SessionsOptions {
  readonly resolve: ResolveSession;
  readonly sign: AssertionSigner;
  readonly clock: Clock;
}

/** Milliseconds for which a session is believed without asking; half of an assertion's life, which is kept with it. */
const BELIEVED = 30_000;

/** Milliseconds for which a token that is nobody's is not asked about again. */
const DISBELIEVED = 5_000;

/** Members that are active within half a minute. */
const LARGEST = 50_000;

type Entry = { readonly until: number; readonly session: Session | undefined };

export const sessions = ({ resolve, sign, clock }: SessionsOptions): Sessions => {
  const index = memberIndex();
  const live = new LRUCache<string, Entry>({
    ...bounded(LARGEST),
    dispose: ({ session }, key) => session && index.remove(session.memberId, key),
  });
  const nobodys = new LRUCache<string, Entry>(bounded(LARGEST));
  const ended = new LRUCache<string, true>(bounded(LARGEST));
  const asking = new Map<string, Promise<Session | undefined>>();
  const listeners = new Set<(memberId: string) => void>();
  let seen: Position = START;
  let changes = 0;

  const ask = async (token: string, key: string): Promise<Session | undefined> => {
    const before = changes;
    const found = await resolve(token, seen === START ? undefined : seen);
    const now = clock();
    live.delete(key);
    nobodys.delete(key);
    if (!found || ended.has(found.sessionId) || now >= Date.parse(found.expiresAt)) {
      nobodys.set(key, { session: undefined, until: now + DISBELIEVED });
      return undefined;
    }
    const session: Session = { ...found, assertion: await sign(found) };
    // Something changed while identity was answering: good for this request, but not to be kept.
    if (before === changes) {
      live.set(key, { session, until: Math.min(now + BELIEVED, Date.parse(found.expiresAt)) });
      index.add(session.memberId, key);
    }
    return session;
  };

  const change = (memberId: string, position: Position | undefined): void => {
    changes += 1;
    if (position) seen = laterOf(seen, position);
    for (const key of index.of(memberId)) live.delete(key);
    for (const listener of listeners) listener(memberId);
  };

  return {
    of(token, beforeAsking) {
      if (!isPossibleToken(token)) return undefined;
      const key = hash('sha256', token, 'base64');
      const known = live.get(key) ?? nobodys.get(key);
      if (known && clock() < known.until) return known.session;
      beforeAsking?.();
      const running = asking.get(key);
      if (running) return running;
      const started = ask(token, key).finally(() => asking.delete(key));
      asking.set(key, started);
      return started;
    },
    forget: change,
    end(sessionId, memberId, position) {
      ended.set(sessionId, true);
      change(memberId, position);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
