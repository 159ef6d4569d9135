import { randomUUID } from 'node:crypto';
import { memberConfirmed, memberSuspended, outgoing, sessionRevoked } from '@folkmoot/contracts';
import { type Position, positionOf } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import {
  asked,
  fakeSessions,
  type GatewayUnderTest,
  gatewayUnderTest,
  logInAs,
} from '../gateway-under-test.js';
import type { ResolvedSession } from './resolve-session.js';
import { sessions } from './sessions.js';

const TOKEN = 'a-token-of-a-member';
const ada = (more: Partial<ResolvedSession> = {}): ResolvedSession => ({
  sessionId: 'session-1',
  memberId: 'member-1',
  displayName: 'Ada',
  roles: [],
  expiresAt: '2026-03-01T10:00:00.000Z',
  ...more,
});

/** Sessions in front of an identity that answers when it is told to. */
const remembered = () => {
  const clock = { now: Date.parse('2026-03-01T09:00:00.000Z') };
  const questions: { token: string; atLeast: Position | undefined; answer(found?: ResolvedSession): void }[] =
    [];
  const subject = sessions({
    clock: () => clock.now,
    sign: (caller) => Promise.resolve(`signed for ${caller.memberId} at ${clock.now}`),
    resolve: (token, atLeast) =>
      new Promise((resolve) => questions.push({ token, atLeast, answer: resolve })),
  });
  /** Asks, and answers if identity is asked. */
  const ask = async (found?: ResolvedSession) => {
    const before = questions.length;
    const answer = subject.of(TOKEN);
    if (questions.length > before) questions.at(-1)!.answer(found);
    return answer;
  };
  return { clock, questions, subject, ask };
};

describe('sessions', () => {
  it('know a member with the assertion that was signed for them', async () => {
    const { ask, clock } = remembered();
    expect(await ask(ada())).toEqual({ ...ada(), assertion: `signed for member-1 at ${clock.now}` });
  });

  it('ask once for many requests at once', async () => {
    const { subject, questions } = remembered();
    const all = [subject.of(TOKEN), subject.of(TOKEN), subject.of(TOKEN)];
    expect(questions.length).toBe(1);
    questions[0]!.answer(ada());
    expect(
      (await Promise.all(all.map((one) => Promise.resolve(one)))).map((session) => session?.memberId),
    ).toEqual(Array(3).fill('member-1'));
  });

  it('believe half a minute, but never longer than the session lasts', async () => {
    const { ask, clock, questions } = remembered();
    await ask(ada());
    clock.now += 29_999;
    await ask();
    expect(questions.length).toBe(1);
    clock.now += 1;
    await ask(ada({ expiresAt: new Date(clock.now + 1_000).toISOString() }));
    expect(questions.length).toBe(2);
    clock.now += 1_000;
    expect(await ask(ada({ expiresAt: new Date(clock.now).toISOString() }))).toBeUndefined();
  });

  it('remember for a while that a token is nobody’s', async () => {
    const { ask, clock, questions } = remembered();
    for (let n = 0; n < 3; n += 1) expect(await ask()).toBeUndefined();
    expect(questions.length).toBe(1);
    clock.now += 5_001;
    expect((await ask(ada()))?.memberId).toBe('member-1');
  });

  it('ask anew after a change, as of that change at least', async () => {
    const { ask, subject, questions } = remembered();
    await ask(ada());
    subject.forget('another-member');
    await ask();
    expect(questions.length).toBe(1);
    subject.forget('member-1', positionOf(9));
    await ask(ada({ roles: [{ role: 'moderator' }] }));
    expect(questions.map(({ atLeast }) => atLeast)).toEqual([undefined, positionOf(9)]);
  });

  it('do not keep an answer that was overtaken by a change', async () => {
    const { subject, questions, ask } = remembered();
    const overtaken = subject.of(TOKEN);
    subject.forget('member-1', positionOf(9));
    questions[0]!.answer(ada());
    await overtaken;
    await ask(ada());
    expect(questions.length).toBe(2);
  });

  it('that were ended stay so, whatever identity’s read model still says', async () => {
    const { ask, subject } = remembered();
    await ask(ada());
    subject.end('session-1', 'member-1');
    expect(await ask(ada())).toBeUndefined();
  });

  it('are not asked about where somebody prevents it', async () => {
    const { ask, subject } = remembered();
    const prevent = () => {
      throw new Error('too many');
    };
    expect(() => subject.of(TOKEN, prevent)).toThrow('too many');
    await ask(ada());
    expect(subject.of(TOKEN, prevent)).toMatchObject({ memberId: 'member-1' });
  });
});

describe('the gateway', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await gatewayUnderTest();
  });
  afterAll(() => gateway.stop());

  const envelope = (subject: string) => ({
    id: randomUUID(),
    subject,
    time: '2026-03-01T09:00:00.000Z',
    position: positionOf(9),
    correlationid: randomUUID(),
    causationid: randomUUID(),
  });
  const me = (token: string) =>
    gateway.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } });

  it('forgets a revoked session when it hears of it', async () => {
    const token = logInAs({});
    const { sessionId, memberId } = fakeSessions.get(token)!;
    expect((await me(token)).statusCode).toBe(200);
    await gateway.messaging.publish([
      outgoing(sessionRevoked.create({ ...envelope(`session-${sessionId}`), data: { sessionId, memberId } })),
    ]);
    await eventually(async () => expect((await me(token)).statusCode).toBe(401));
  });

  it('takes the power of a suspended administrator from a live session when it hears of it', async () => {
    const token = logInAs({ roles: [{ role: 'administrator' }] });
    const session = fakeSessions.get(token)!;
    const members = () =>
      gateway.app.inject({ url: '/api/members', headers: { authorization: `Bearer ${token}` } });
    expect((await members()).statusCode).not.toBe(403);
    fakeSessions.set(token, { ...session, roles: [] });
    const { memberId } = session;
    await gateway.messaging.publish([
      outgoing(memberSuspended.create({ ...envelope(`member-${memberId}`), data: { memberId } })),
    ]);
    await eventually(async () => expect((await members()).statusCode).toBe(403));
    expect((await me(token)).statusCode).toBe(200);
  });

  it('asks anew when something happened to the member', async () => {
    const token = logInAs({});
    const { memberId } = fakeSessions.get(token)!;
    await me(token);
    const before = asked.sessions;
    await gateway.messaging.publish([
      outgoing(memberConfirmed.create({ ...envelope(`member-${memberId}`), data: { memberId } })),
    ]);
    await eventually(async () => {
      await me(token);
      expect(asked.sessions).toBe(before + 1);
    });
  });
});
