import type { CommandContext } from '@folkmoot/event-sourcing';
import type { RevokeSession } from '@folkmoot/identity-domain';
import type { Position } from '@folkmoot/kernel';
import { problem } from '@folkmoot/service';
import type { IdentityStreams } from '../streams.js';
import type { SessionDirectory } from './session-directory.js';

export interface Ending {
  /** Sessions that began later are left alone: they began with the new password. */
  readonly before: Position;
  readonly by: string;
  readonly reason: RevokeSession['reason'];
  /** The session that goes on. */
  readonly except?: string;
}

/**
 * Ends a member's sessions that began before something happened. A repeat finds what is left. Throws the problem
 * `unavailable` when it cannot know them all yet.
 */
export type SessionEnding = (memberId: string, ending: Ending, context: CommandContext) => Promise<void>;

/** Milliseconds. */
const PATIENCE = 5_000;

export const sessionEnding =
  (sessions: IdentityStreams['sessions'], directory: SessionDirectory): SessionEnding =>
  async (memberId, { before, by, reason, except }, { request: _, ...context }) => {
    if (!(await directory.waitFor(before, PATIENCE))) throw problem('unavailable');
    for (const { id, position } of await directory.liveOf(memberId, context.now)) {
      if (id === except || position >= before) continue;
      await sessions.execute(id, { type: 'revoke-session', by, reason }, context);
    }
  };
