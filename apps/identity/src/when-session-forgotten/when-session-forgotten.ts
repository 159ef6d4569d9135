import type { StoredEvent } from '@folkmoot/event-store';
import { sessionSubject } from '@folkmoot/identity-domain';
import type { Keyring } from '@folkmoot/keyring';

/** What {@link whenSessionForgotten} reacts to. */
export const sessionForgottenTypes = ['session-forgotten'] as const;

/** Destroys the key of a session; whoever forgot it has done so already, unless the process died between the two. */
export const whenSessionForgotten =
  (keyring: Pick<Keyring, 'destroy'>) =>
  async ({ data }: StoredEvent): Promise<void> => {
    await keyring.destroy(sessionSubject((data as { sessionId: string }).sessionId));
  };
