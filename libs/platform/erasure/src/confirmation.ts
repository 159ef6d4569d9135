import type { Decider, DomainEvent, EventShapes, Instant } from '@folkmoot/kernel';

/** A line of a receipt: what there was of a member, and how many of it. */
export interface ErasedItem {
  /** In words for people: `comment texts`. */
  readonly what: string;
  readonly count: number;
}

/** One context holds nothing more of a member; told once for each erasure. */
export type ErasureConfirmed = DomainEvent<
  'erasure-confirmed',
  {
    readonly erasureId: string;
    readonly memberId: string;
    readonly erased: readonly ErasedItem[];
    readonly confirmedAt: Instant;
  }
>;

export const confirmationShapes: EventShapes<ErasureConfirmed> = {
  'erasure-confirmed': { version: 1, personal: [] },
};

export type Confirmation = 'open' | 'confirmed';

export type ConfirmErasure = { readonly type: 'confirm-erasure' } & ErasureConfirmed['data'];

export const confirmation: Decider<ConfirmErasure, ErasureConfirmed, Confirmation> = {
  initial: 'open',
  decide: ({ type: _, ...data }, state) =>
    state === 'confirmed' ? [] : [{ type: 'erasure-confirmed', data }],
  evolve: () => 'confirmed',
};
