/** What identity answers about an erasure, as far as pages show it. */

export interface ErasureBegun {
  readonly id: string;
  readonly position: string;
  readonly receipt: string;
}

export interface Receipt {
  readonly id: string;
  readonly requestedAt: string;
  readonly words: 'kept' | 'erased';
  readonly completedAt: string | null;
  readonly parts: readonly {
    readonly part: string;
    readonly state: 'pending' | 'erased';
    readonly erased: readonly { readonly what: string; readonly count: number }[];
    readonly confirmedAt: string | null;
  }[];
}
