import type { EventStore } from '@folkmoot/event-store';
import type { Position } from '@folkmoot/kernel';
import type { Projection } from './projector.js';

/** How long a read model may be on its way to one and the same head before a service is no longer ready, in milliseconds. */
const PATIENCE = 5_000;

/**
 * A readiness check: every read model has got to where the log ended a moment ago. While events keep coming a
 * projection is always a little behind; it is late only when it does not get to a head that is older than 5 s.
 */
export const projectionsCaughtUp = (
  store: Pick<EventStore, 'head'>,
  projections: readonly Projection[],
  now: () => number = Date.now,
) => {
  let target: { readonly head: Position; readonly since: number } | undefined;
  let everReady = false;
  return {
    name: 'read-models',
    async check() {
      const head = await store.head();
      const behind = projections.filter((projection) => projection.reached() < (target?.head ?? head));
      const late = target !== undefined && behind.length > 0 && now() - target.since > PATIENCE;
      if (target === undefined || behind.length === 0) {
        everReady ||= behind.length === 0;
        target = { head, since: now() };
      }
      return {
        ok: everReady && !late,
        detail: Object.fromEntries(
          projections.map((projection) => [projection.model.name, { reached: projection.reached(), head }]),
        ),
      };
    },
  };
};
