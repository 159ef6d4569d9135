import { aggregate, type Platform, type StreamCodec, streamCodec } from '@folkmoot/event-sourcing';
import { deriveId, type Instant } from '@folkmoot/kernel';
import { confirmation, confirmationShapes, type ErasedItem, type ErasureConfirmed } from './confirmation.js';
import { together } from './together.js';

/** A member is to be forgotten, as identity has decided. */
export interface Erasure {
  readonly erasureId: string;
  readonly memberId: string;
  /** `erased`: what the member has said goes too. */
  readonly words: 'kept' | 'erased';
}

export interface ConfirmingErasuresOptions {
  /** Who confirms: `discussion`. */
  readonly context: string;
  readonly platform: Pick<Platform, 'store' | 'keyring' | 'documents'>;
  now(): Instant;
  /** Erases what this context holds, and says what there was. May be called again for what it has erased before. */
  erase(erasure: Erasure): Promise<readonly ErasedItem[]>;
}

export interface ConfirmingErasures {
  /** Erases, makes sure that no copy is left in documents, and confirms. Once for each erasure, however often it is told. */
  whenMemberErased(erasure: Erasure, correlationId: string): Promise<void>;
}

/** How confirmations are stored: streams `erased-in-<context>-<erasureId>`. Nothing in them is personal. */
export const confirmationCodec = (
  context: string,
  keyring: Platform['keyring'],
): StreamCodec<ErasureConfirmed> =>
  streamCodec<ErasureConfirmed>({
    family: `erased-in-${context}`,
    shapes: confirmationShapes,
    subjectOf: (_data, erasureId) => `erasure:${erasureId}`,
    keyring,
  });

export const confirmingErasures = (options: ConfirmingErasuresOptions): ConfirmingErasures => {
  const { context, platform, now, erase } = options;
  const { store, keyring, documents } = platform;
  const confirmations = aggregate({
    store,
    codec: confirmationCodec(context, keyring),
    decider: confirmation,
  });
  const compact = together(() => documents.compact());

  return {
    async whenMemberErased(erasure, correlationId) {
      const { erasureId, memberId } = erasure;
      if ((await confirmations.load(erasureId)).state === 'confirmed') return;
      const erased = await erase(erasure);
      await compact();
      await confirmations.execute(
        erasureId,
        { type: 'confirm-erasure', erasureId, memberId, erased, confirmedAt: now() },
        {
          commandId: deriveId('confirm-erasure', context, erasureId),
          correlationId,
          actor: `system:${context}`,
          now: now(),
        },
      );
    },
  };
};
