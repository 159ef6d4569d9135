import {
  addMilliseconds,
  DAY,
  type Decider,
  type DomainEvent,
  type EventShapes,
  type Instant,
  rejecting,
  unreachable,
} from '@folkmoot/kernel';

/** The one token by which a new site gets its first administrator; afterwards administrators make administrators. */
export const firstAdministratorRejections = {
  'first-administrator-token-wrong': { kind: 'forbidden', title: 'This token is not the right one' },
  'first-administrator-token-expired': {
    kind: 'forbidden',
    title: 'This token has expired; start anew for another',
  },
  'first-administrator-token-used': { kind: 'conflict', title: 'The site has had its first administrator' },
} as const;
const reject = rejecting(firstAdministratorRejections);

export const FIRST_ADMINISTRATOR_TOKEN_LIFE = 7 * DAY;

export type FirstAdministratorTokenIssued = DomainEvent<
  'first-administrator-token-issued',
  { readonly tokenHash: string; readonly expiresAt: Instant }
>;
export type FirstAdministratorTokenUsed = DomainEvent<
  'first-administrator-token-used',
  { readonly memberId: string }
>;
export type FirstAdministratorEvent = FirstAdministratorTokenIssued | FirstAdministratorTokenUsed;

export const firstAdministratorShapes: EventShapes<FirstAdministratorEvent> = {
  'first-administrator-token-issued': { version: 1, personal: [] },
  'first-administrator-token-used': { version: 1, personal: [] },
};

export type FirstAdministratorState =
  | { readonly situation: 'no-token' }
  | { readonly situation: 'issued'; readonly tokenHash: string; readonly expiresAt: Instant }
  | { readonly situation: 'used'; readonly memberId: string };

const evolve = (_state: FirstAdministratorState, event: FirstAdministratorEvent): FirstAdministratorState => {
  switch (event.type) {
    case 'first-administrator-token-issued':
      return { situation: 'issued', tokenHash: event.data.tokenHash, expiresAt: event.data.expiresAt };
    case 'first-administrator-token-used':
      return { situation: 'used', memberId: event.data.memberId };
    default:
      return unreachable(event);
  }
};

/** A later token takes the place of an earlier one that nobody used. */
export interface IssueFirstAdministratorToken {
  readonly type: 'issue-first-administrator-token';
  readonly tokenHash: string;
  readonly at: Instant;
}
export interface UseFirstAdministratorToken {
  readonly type: 'use-first-administrator-token';
  readonly tokenHash: string;
  readonly memberId: string;
  readonly at: Instant;
}
export type FirstAdministratorCommand = IssueFirstAdministratorToken | UseFirstAdministratorToken;

const decide = (
  command: FirstAdministratorCommand,
  state: FirstAdministratorState,
): FirstAdministratorEvent[] => {
  switch (command.type) {
    case 'issue-first-administrator-token': {
      const { tokenHash, at } = command;
      if (state.situation === 'used') throw reject('first-administrator-token-used');
      if (state.situation === 'issued' && state.tokenHash === tokenHash) return [];
      const expiresAt = addMilliseconds(at, FIRST_ADMINISTRATOR_TOKEN_LIFE);
      return [{ type: 'first-administrator-token-issued', data: { tokenHash, expiresAt } }];
    }
    case 'use-first-administrator-token': {
      const { tokenHash, memberId, at } = command;
      // The same member again: the grant of the role may not have followed the first time.
      if (state.situation === 'used' && state.memberId === memberId) return [];
      if (state.situation === 'used') throw reject('first-administrator-token-used');
      if (state.situation === 'no-token' || state.tokenHash !== tokenHash) {
        throw reject('first-administrator-token-wrong');
      }
      if (at >= state.expiresAt) throw reject('first-administrator-token-expired');
      return [{ type: 'first-administrator-token-used', data: { memberId } }];
    }
    default:
      return unreachable(command);
  }
};

export const firstAdministrator: Decider<
  FirstAdministratorCommand,
  FirstAdministratorEvent,
  FirstAdministratorState
> = { initial: { situation: 'no-token' }, decide, evolve };
