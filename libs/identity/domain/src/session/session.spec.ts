import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import { isSessionLive, session, type RevokeSession, type SessionEnd, type SessionEvent } from './session.js';

const { given } = scenario(session);

const start = {
  type: 'start-session',
  sessionId: 's1',
  memberId: 'ada',
  tokenHash: 'hash',
  at: '2026-03-01T09:00:00.000Z',
  device: 'Firefox on Linux',
} as const;
const started = (over: Partial<SessionEvent['data']> = {}): SessionEvent => ({
  type: 'session-started',
  data: {
    sessionId: 's1',
    memberId: 'ada',
    tokenHash: 'hash',
    startedAt: '2026-03-01T09:00:00.000Z',
    expiresAt: '2026-03-15T09:00:00.000Z',
    device: 'Firefox on Linux',
    ...over,
  },
});
const revoked = (by: string, reason: SessionEnd): SessionEvent => ({
  type: 'session-revoked',
  data: { sessionId: 's1', memberId: 'ada', by, reason },
});
const revoke = (by: string, reason: RevokeSession['reason']) =>
  ({ type: 'revoke-session', by, reason }) as const;

describe('starting a session', () => {
  it('lasts 14 days', () => {
    given().when(start).then(started());
  });

  it('lasts as long as it is told to', () => {
    given()
      .when({ ...start, life: 3_600_000 })
      .then(started({ expiresAt: '2026-03-01T10:00:00.000Z' }));
  });

  it('keeps a short device without control characters or half characters', () => {
    given()
      .when({ ...start, device: `\u0000Moz\nilla\ud800${'🦊'.repeat(100)}` })
      .then(started({ device: `Moz illa\ufffd${'🦊'.repeat(71)}` }));
  });

  it('changes nothing the second time, not even after its end', () => {
    given(started()).when(start).thenNothing();
    given(started(), revoked('ada', 'logged-out')).when(start).thenNothing();
  });
});

describe('revoking a session', () => {
  it('is its member’s right', () => {
    given(started()).when(revoke('ada', 'logged-out')).then(revoked('ada', 'logged-out'));
    given(started()).when(revoke('ada', 'revoked')).then(revoked('ada', 'revoked'));
  });

  it('does not tell others that it exists', () => {
    given(started()).when(revoke('bob', 'revoked')).thenRejected('session-unknown');
    given(started(), revoked('ada', 'revoked'))
      .when(revoke('bob', 'revoked'))
      .thenRejected('session-unknown');
    given().when(revoke('ada', 'revoked')).thenRejected('session-unknown');
  });

  it('follows what somebody else was allowed to do', () => {
    given(started()).when(revoke('root', 'erased')).then(revoked('root', 'erased'));
  });

  it('happened in older logs because of a suspension, and still counts', () => {
    given(started(), revoked('mod', 'suspended')).when(revoke('ada', 'logged-out')).thenNothing();
  });

  it('changes nothing the second time', () => {
    given(started(), revoked('ada', 'revoked')).when(revoke('ada', 'logged-out')).thenNothing();
  });
});

describe('forgetting a session', () => {
  const forget = (because: 'over' | 'erased', at: string) =>
    ({ type: 'forget-session', because, by: 'system:clock', at }) as const;
  const forgotten: SessionEvent = {
    type: 'session-forgotten',
    data: { sessionId: 's1', memberId: 'ada' },
  };

  it('waits until it is over', () => {
    given(started()).when(forget('over', '2026-03-15T08:59:59.999Z')).thenNothing();
    given(started()).when(forget('over', '2026-03-15T09:00:00.000Z')).then(forgotten);
    given(started(), revoked('ada', 'revoked'))
      .when(forget('over', '2026-03-02T09:00:00.000Z'))
      .then(forgotten);
  });

  it('ends it if its member is erased', () => {
    given(started())
      .when(forget('erased', '2026-03-02T09:00:00.000Z'))
      .then(revoked('system:clock', 'erased'), forgotten);
  });

  it('changes nothing the second time, and is the end', () => {
    given(started(), forgotten).when(forget('erased', '2026-03-02T09:00:00.000Z')).thenNothing();
    given(started(), forgotten).when(revoke('ada', 'revoked')).thenNothing();
    given(started(), forgotten).when(start).thenNothing();
    given().when(forget('over', '2026-03-02T09:00:00.000Z')).thenRejected('session-unknown');
  });
});

describe('a session', () => {
  it('is live until it expires or is revoked', () => {
    const live = (at: string, ...events: SessionEvent[]) => isSessionLive(fold(session, events), at);
    expect(live('2026-03-15T08:59:59.999Z', started())).toBe(true);
    expect(live('2026-03-15T09:00:00.000Z', started())).toBe(false);
    expect(live('2026-03-02T09:00:00.000Z', started(), revoked('ada', 'revoked'))).toBe(false);
    expect(live('2026-03-02T09:00:00.000Z')).toBe(false);
  });
});
