import type { CommandContext } from '@folkmoot/event-sourcing';
import { sessionSubject } from '@folkmoot/identity-domain';
import { type Position, START } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
import type { IdentityStreams } from '../streams.js';
import type { SessionDirectory } from './session-directory.js';
import type { SessionDocument } from './session-document.js';

export interface SessionForgetting {
  readonly sessions: IdentityStreams['sessions'];
  readonly directory: SessionDirectory;
  readonly keyring: Pick<Keyring, 'destroy'>;
}

/** Milliseconds. */
const PATIENCE = 5_000;

/**
 * Forgets sessions round by round for as long as `some` finds any, and destroys their keys. Throws when the directory
 * does not follow.
 */
export const forgetSessions = async (
  { sessions, directory, keyring }: SessionForgetting,
  because: 'over' | 'erased',
  some: () => Promise<readonly SessionDocument[]>,
  context: CommandContext,
): Promise<void> => {
  const { actor: by, now: at } = context;
  for (let found = await some(); found.length > 0; found = await some()) {
    let last: Position = START;
    for (const { id } of found) {
      const { position } = await sessions.execute(id, { type: 'forget-session', because, by, at }, context);
      await keyring.destroy(sessionSubject(id));
      if (position > last) last = position;
    }
    if (!(await directory.waitFor(last, PATIENCE))) throw new Error('The session directory does not follow');
  }
};
