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

/** A member's login on one device. */
export const sessionRejections = {
  'session-unknown': { kind: 'not-found', title: 'There is no such session' },
} as const;
const reject = rejecting(sessionRejections);

/** Milliseconds. */
export const SESSION_LIFE = 14 * DAY;

/** Enough to tell one's devices apart, too little to recognise a browser by. */
const DEVICE_LENGTH = 80;

/** Nothing ends because of a suspension any more; logs from before tell of sessions that did. */
export type SessionEnd = 'logged-out' | 'revoked' | 'password-changed' | 'suspended' | 'erased';

export type SessionStarted = DomainEvent<
  'session-started',
  {
    readonly sessionId: string;
    readonly memberId: string;
    readonly tokenHash: string;
    readonly startedAt: Instant;
    readonly expiresAt: Instant;
    /** A shortened user agent; absent once the session is forgotten. */
    readonly device?: string;
  }
>;
export type SessionRevoked = DomainEvent<
  'session-revoked',
  {
    readonly sessionId: string;
    readonly memberId: string;
    /** A member's id or a process. */
    readonly by: string;
    readonly reason: SessionEnd;
  }
>;
/** Nothing but that there was a session is kept of it. */
export type SessionForgotten = DomainEvent<
  'session-forgotten',
  { readonly sessionId: string; readonly memberId: string }
>;
export type SessionEvent = SessionStarted | SessionRevoked | SessionForgotten;

/** Each has a key of its own, so that its device can be erased while its member stays. */
export const sessionSubject = (sessionId: string): string => `session:${sessionId}`;

export const sessionShapes: EventShapes<SessionEvent> = {
  'session-started': { version: 2, personal: ['device'] },
  'session-revoked': { version: 1, personal: [] },
  'session-forgotten': { version: 1, personal: [] },
};

export type SessionState =
  | { readonly situation: 'none' }
  | ({ readonly situation: 'started' } & SessionStarted['data'])
  | {
      readonly situation: 'revoked';
      readonly sessionId: string;
      readonly memberId: string;
      readonly reason: SessionEnd;
    }
  | { readonly situation: 'forgotten'; readonly memberId: string };

const evolve = (_state: SessionState, event: SessionEvent): SessionState => {
  switch (event.type) {
    case 'session-started':
      return { situation: 'started', ...event.data };
    case 'session-revoked':
      return {
        situation: 'revoked',
        sessionId: event.data.sessionId,
        memberId: event.data.memberId,
        reason: event.data.reason,
      };
    case 'session-forgotten':
      return { situation: 'forgotten', memberId: event.data.memberId };
    default:
      return unreachable(event);
  }
};

/** Whether requests with this session's token are its member's. */
export const isSessionLive = (state: SessionState, at: Instant): boolean =>
  state.situation === 'started' && at < state.expiresAt;

export interface StartSession {
  readonly type: 'start-session';
  readonly sessionId: string;
  readonly memberId: string;
  readonly tokenHash: string;
  readonly at: Instant;
  /** Milliseconds, {@link SESSION_LIFE} if not given. */
  readonly life?: number;
  /** The user agent as it came. */
  readonly device: string;
}
export interface RevokeSession {
  readonly type: 'revoke-session';
  readonly by: string;
  readonly reason: Exclude<SessionEnd, 'suspended'>;
}
/** Its time is over, or its member is erased, which ends it too. A live session of anybody else stays. */
export interface ForgetSession {
  readonly type: 'forget-session';
  readonly because: 'over' | 'erased';
  readonly by: string;
  readonly at: Instant;
}
export type SessionCommand = StartSession | RevokeSession | ForgetSession;

const shortened = (device: string): string =>
  [...device.toWellFormed().replace(/\p{C}/gu, ' ').trim()].slice(0, DEVICE_LENGTH).join('');

/** What a member may end only for themselves; the other reasons follow from what somebody else was allowed to do. */
const OWN_REASONS: readonly SessionEnd[] = ['logged-out', 'revoked'];

const decide = (command: SessionCommand, state: SessionState): SessionEvent[] => {
  switch (command.type) {
    case 'start-session': {
      if (state.situation !== 'none') return [];
      const { sessionId, memberId, tokenHash, at: startedAt, life = SESSION_LIFE, device } = command;
      const expiresAt = addMilliseconds(startedAt, life);
      const data = { sessionId, memberId, tokenHash, startedAt, expiresAt, device: shortened(device) };
      return [{ type: 'session-started', data }];
    }
    case 'revoke-session': {
      const { by, reason } = command;
      if (state.situation === 'none') throw reject('session-unknown');
      if (OWN_REASONS.includes(reason) && by !== state.memberId) throw reject('session-unknown');
      if (state.situation !== 'started') return [];
      const { sessionId, memberId } = state;
      return [{ type: 'session-revoked', data: { sessionId, memberId, by, reason } }];
    }
    case 'forget-session':
      return forget(command, state);
    default:
      return unreachable(command);
  }
};

const forget = ({ because, by, at }: ForgetSession, state: SessionState): SessionEvent[] => {
  if (state.situation === 'none') throw reject('session-unknown');
  if (state.situation === 'forgotten') return [];
  const { sessionId, memberId } = state;
  const forgotten: SessionEvent = { type: 'session-forgotten', data: { sessionId, memberId } };
  if (!isSessionLive(state, at)) return [forgotten];
  if (because === 'over') return [];
  return [{ type: 'session-revoked', data: { sessionId, memberId, by, reason: 'erased' } }, forgotten];
};

export const session: Decider<SessionCommand, SessionEvent, SessionState> = {
  initial: { situation: 'none' },
  decide,
  evolve,
};
