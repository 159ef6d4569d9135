import { CONTEXTS } from '@folkmoot/analytics-domain';
import type { Messaging } from '@folkmoot/messaging';
import type { ReadinessCheck } from '@folkmoot/service';
import type { Folded } from '../folding/folding.js';
import type { Hearing } from './hearing.js';

/** How long a backlog may stand still before the service is no longer ready, in milliseconds. */
const PATIENCE = 5_000;

/**
 * A readiness check: what the topics held when it was first asked was heard and folded, and since then it goes on. For
 * each context it says how far it has heard without gaps and how far it has folded, and how many messages wait in topics.
 */
export const heardAndFolded = (
  messaging: Pick<Messaging, 'lag'>,
  hearing: Hearing,
  folded: Folded,
  now: () => number = Date.now,
): ReadinessCheck => {
  let everReady = false;
  let moved = { sum: -1, at: now() };
  return {
    name: 'heard',
    async check() {
      const waiting = (await messaging.lag(hearing.group)).reduce((sum, { messages }) => sum + messages, 0);
      const asOf = folded.asOf();
      const behind = CONTEXTS.reduce((sum, one) => sum + hearing.complete(one) - asOf[one].ordinal, 0);
      const sum = CONTEXTS.reduce((all, one) => all + asOf[one].ordinal, 0);
      if (sum !== moved.sum || waiting + behind === 0) moved = { sum, at: now() };
      everReady ||= waiting + behind === 0;
      return {
        ok: everReady && !folded.failing() && now() - moved.at <= PATIENCE,
        detail: {
          waiting,
          ...Object.fromEntries(
            CONTEXTS.map((one) => [one, { heard: hearing.complete(one), folded: asOf[one].ordinal }]),
          ),
        },
      };
    },
  };
};
