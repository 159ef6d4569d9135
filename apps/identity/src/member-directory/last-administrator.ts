import type { EventStore } from '@folkmoot/event-store';
import type { Instant } from '@folkmoot/kernel';
import { problem } from '@folkmoot/service';
import { bounded } from '../bounded.js';
import type { MemberDirectory } from './member-directory.js';

/**
 * Runs a command that may take a member's powers away, told whether the site has another administrator who can act. One
 * after the other, each as of the whole log, so that two administrators of this process cannot depose each other at once.
 */
export type GuardLastAdministrator = <T>(
  memberId: string,
  at: Instant,
  command: (otherAdministrators: boolean) => Promise<T>,
) => Promise<T>;

const WAITING = 50;

export const guardLastAdministrator = (
  store: Pick<EventStore, 'head'>,
  members: MemberDirectory,
): GuardLastAdministrator => {
  const alone = bounded({ atOnce: 1, waiting: WAITING });
  return (memberId, at, command) =>
    alone(async () => {
      if (!(await members.waitFor(await store.head()))) throw problem('unavailable');
      return command(await members.hasAdministrator(at, memberId));
    });
};
