import type { CommandContext } from '@folkmoot/event-sourcing';
import type { Words } from '@folkmoot/identity-domain';
import { deriveId, type Instant, type Position } from '@folkmoot/kernel';
import type { IdentityStreams } from '../streams.js';

export interface AskedErasure {
  readonly erasureId: string;
  readonly memberId: string;
  readonly words: Words;
  readonly at: Instant;
}

/** Opens the receipt; it was opened before if the same erasure is known. */
export const requestErasure = async (
  erasures: IdentityStreams['erasures'],
  { erasureId, ...asked }: AskedErasure,
  { request: _, ...context }: CommandContext,
): Promise<Position> => {
  const { position } = await erasures.execute(
    erasureId,
    { type: 'request-erasure', ...asked },
    { ...context, commandId: deriveId('request-erasure', erasureId) },
  );
  return position;
};
