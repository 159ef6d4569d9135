import { deriveId } from '@folkmoot/kernel';
import type { StoredEvent } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import type { MemberEvent } from '@folkmoot/identity-domain';
import { memberIdOf } from '../member-id.js';
import type { SessionEnding } from '../session-directory/session-ending.js';

/** What {@link whenAccessEnded} reacts to. */
export const accessEndingTypes = ['password-changed'] as const;

/**
 * Ends the sessions of a member whose password was reset. The request has done so already, unless the process died between
 * the two; after a change of password it knew which session to spare, so it alone ends them. Suspended members keep
 * theirs, without the roles.
 */
export const whenAccessEnded =
  (codec: Pick<StreamCodec<MemberEvent>, 'decodeSealed'>, endSessions: SessionEnding) =>
  async (stored: StoredEvent): Promise<void> => {
    const { event } = codec.decodeSealed(stored);
    if (event.type !== 'password-changed' || event.data.how !== 'reset') return;
    const { metadata, position } = stored;
    await endSessions(
      memberIdOf(stored.stream),
      { before: position, by: 'system:password-reset', reason: 'password-changed' },
      {
        commandId: deriveId('when-access-ended', stored.id),
        correlationId: metadata.correlationId,
        actor: 'system:identity',
        now: metadata.occurredAt,
      },
    );
  };
