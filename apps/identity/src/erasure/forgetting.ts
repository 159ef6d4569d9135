import type { CommandContext } from '@folkmoot/event-sourcing';
import type { Actor, Words } from '@folkmoot/identity-domain';
import { deriveId, type Position } from '@folkmoot/kernel';
import { mac } from '@folkmoot/keyring';
import type { GuardLastAdministrator } from '../member-directory/last-administrator.js';
import type { IdentityStreams } from '../streams.js';
import { requestErasure } from './request-erasure.js';

export interface Forgetting {
  readonly words: Words;
  readonly actor: Actor;
  /** Whether members who ask for themselves have given their password. */
  readonly passwordMatches: boolean;
  readonly reason?: string;
}

export interface Forgotten {
  readonly erasureId: string;
  readonly position: Position;
}

/**
 * Decides that a member is forgotten, whoever asks for it, and opens the receipt. What follows from it is done by
 * `when-member-erased`, here and in the other contexts.
 */
export type ForgetMemberOf = (
  memberId: string,
  asked: Forgetting,
  context: CommandContext,
) => Promise<Forgotten>;

interface Collaborators {
  readonly streams: Pick<IdentityStreams, 'members' | 'erasures'>;
  readonly guard: GuardLastAdministrator;
  /** Whoever has the id of an erasure may see its receipt, so nobody must be able to work it out. */
  readonly secret: Buffer;
}

export const forgetting =
  ({ streams, guard, secret }: Collaborators): ForgetMemberOf =>
  async (memberId, { words, actor, passwordMatches, reason }, context) => {
    const { now: at, commandId } = context;
    const erasureId = deriveId('erasure', mac(secret, `erasure ${memberId} ${commandId}`));
    const { position } = await guard(memberId, at, (otherAdministrators) =>
      streams.members.execute(
        memberId,
        {
          type: 'forget-member',
          erasureId,
          words,
          actor,
          passwordMatches,
          ...(reason !== undefined && { reason }),
          otherAdministrators,
          at,
        },
        context,
      ),
    );
    const opened = await requestErasure(streams.erasures, { erasureId, memberId, words, at }, context);
    return { erasureId, position: opened > position ? opened : position };
  };
