import { type Decider, type DomainEvent, type EventShapes, rejecting, unreachable } from '@folkmoot/kernel';

/**
 * Keeps an e-mail address to one member. The stream is named by a keyed hash of the address, so the log shows neither
 * the address nor whether two logs know the same one.
 */
export const addressRejections = {
  /** Never shown: the edge answers as if joining had worked and writes to the address instead. */
  'address-taken': { kind: 'conflict', title: 'This address belongs to another member' },
} as const;
const reject = rejecting(addressRejections);

export type AddressClaimed = DomainEvent<'address-claimed', { readonly memberId: string }>;
export type AddressReleased = DomainEvent<'address-released', { readonly memberId: string }>;
export type AddressEvent = AddressClaimed | AddressReleased;

export const addressShapes: EventShapes<AddressEvent> = {
  'address-claimed': { version: 1, personal: [] },
  'address-released': { version: 1, personal: [] },
};

export type AddressState =
  { readonly situation: 'free' } | { readonly situation: 'claimed'; readonly memberId: string };

const evolve = (_state: AddressState, event: AddressEvent): AddressState => {
  switch (event.type) {
    case 'address-claimed':
      return { situation: 'claimed', memberId: event.data.memberId };
    case 'address-released':
      return { situation: 'free' };
    default:
      return unreachable(event);
  }
};

export interface ClaimAddress {
  readonly type: 'claim-address';
  readonly memberId: string;
}
export interface ReleaseAddress {
  readonly type: 'release-address';
  readonly memberId: string;
}
export type AddressCommand = ClaimAddress | ReleaseAddress;

const decide = (command: AddressCommand, state: AddressState): AddressEvent[] => {
  const { memberId } = command;
  const holder = state.situation === 'claimed' ? state.memberId : undefined;
  switch (command.type) {
    case 'claim-address':
      if (holder === memberId) return [];
      if (holder !== undefined) throw reject('address-taken');
      return [{ type: 'address-claimed', data: { memberId } }];
    case 'release-address':
      return holder === memberId ? [{ type: 'address-released', data: { memberId } }] : [];
    default:
      return unreachable(command);
  }
};

export const address: Decider<AddressCommand, AddressEvent, AddressState> = {
  initial: { situation: 'free' },
  decide,
  evolve,
};
