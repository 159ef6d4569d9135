import {
  conductStatementPlace,
  type Envelope,
  suspensionDecided,
  suspensionLifted,
} from '@folkmoot/contracts';
import type { CommandContext } from '@folkmoot/event-sourcing';
import { type MemberCommand, SUSPENSION_REASON_LENGTH } from '@folkmoot/identity-domain';
import { deriveId, type Instant, Rejection } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
import type { GuardLastAdministrator } from '../member-directory/last-administrator.js';
import { readStatement } from '../notices/statement.js';
import type { IdentityStreams } from '../streams.js';

export interface WhenSuspensionDecidedOptions {
  readonly members: IdentityStreams['members'];
  readonly keyring: Pick<Keyring, 'get'>;
  readonly guard: GuardLastAdministrator;
  now(): Instant;
  onError(error: unknown): void;
}

/**
 * Shuts a member out, or lets them in again, as moderators have decided. Identity's own rules hold: what they refuse, such
 * as that the last administrator is suspended, is told to the operators and does not happen.
 */
export const whenSuspensionDecided =
  ({ members, keyring, guard, now, onError }: WhenSuspensionDecidedOptions) =>
  async (message: Envelope): Promise<void> => {
    const asked = await askedBy(message, keyring);
    if (!asked) return;
    const { memberId, moderatorId, command } = asked;
    const context: CommandContext = {
      commandId: deriveId('when-suspension-decided', message.id),
      correlationId: message.correlationid,
      actor: moderatorId,
      now: now(),
    };
    try {
      await guard(memberId, now(), (otherAdministrators) =>
        members.execute(memberId, command(otherAdministrators), context),
      );
    } catch (error) {
      if (!(error instanceof Rejection) || error.code === 'busy') throw error;
      onError(error);
    }
  };

interface Asked {
  readonly memberId: string;
  readonly moderatorId: string;
  command(otherAdministrators: boolean): MemberCommand;
}

const askedBy = async (message: Envelope, keyring: Pick<Keyring, 'get'>): Promise<Asked | undefined> => {
  if (suspensionDecided.is(message)) {
    const { memberId, moderatorId, reason, statement: sealed, until, decidedAt: at } = message.data;
    const place = conductStatementPlace(memberId, 'suspension-decided');
    const statement = await readStatement(
      keyring,
      memberId,
      sealed === undefined ? undefined : { sealed, place },
    );
    return {
      memberId,
      moderatorId,
      command: (otherAdministrators) => ({
        type: 'suspend',
        actor: { id: moderatorId, standing: 'moderator' },
        ...(until !== undefined && { until }),
        reason: shortened(statement?.trim() ?? '') || reason,
        otherAdministrators,
        at,
      }),
    };
  }
  if (suspensionLifted.is(message)) {
    const { memberId, moderatorId, liftedAt: at } = message.data;
    const actor = { id: moderatorId, standing: 'moderator' } as const;
    return { memberId, moderatorId, command: () => ({ type: 'reinstate', actor, at }) };
  }
  return undefined;
};

const shortened = (text: string): string => [...text].slice(0, SUSPENSION_REASON_LENGTH).join('');
