import { eventually } from '@folkmoot/testing';
import type { MemberCommand } from '@folkmoot/identity-domain';
import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import { SESSION_ENDING } from '../tokens.js';

const now = '2026-03-01T12:00:00.000Z';

describe('when access ended', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const execute = async (memberId: string, ...commands: MemberCommand[]) => {
    for (const command of commands) {
      const commandId = crypto.randomUUID();
      const context = { commandId, correlationId: commandId, actor: 'system:test', now };
      await service.streams().members.execute(memberId, command, context);
    }
  };
  const sessionOf = async ({ sessionId }: Person) => (await service.streams().sessions.load(sessionId)).state;

  it('by a reset of the password the sessions end, although the request died between the two', async () => {
    const rhys = await service.person('Rhys');
    await execute(
      rhys.memberId,
      { type: 'request-password-reset', tokenHash: 'a', at: now },
      { type: 'reset-password', tokenHash: 'a', passwordHash: 'another', at: now },
    );
    await eventually(async () =>
      expect(await sessionOf(rhys)).toEqual({
        situation: 'revoked',
        sessionId: rhys.sessionId,
        memberId: rhys.memberId,
        reason: 'password-changed',
      }),
    );
  });

  it('not so by a suspension: the session of who is suspended goes on', async () => {
    const rhys = await service.person('Rhys');
    const olwen = await service.person('Olwen');
    await execute(rhys.memberId, {
      type: 'suspend',
      actor: { id: 'system:test', standing: 'operator' },
      reason: 'Threats',
      otherAdministrators: true,
      at: now,
    });
    // The log is followed in order: when the later one's have ended, the earlier event has been handled.
    await execute(
      olwen.memberId,
      { type: 'request-password-reset', tokenHash: 'b', at: now },
      { type: 'reset-password', tokenHash: 'b', passwordHash: 'another', at: now },
    );
    await eventually(async () => expect(await sessionOf(olwen)).toMatchObject({ situation: 'revoked' }));
    expect(await sessionOf(rhys)).toMatchObject({ situation: 'started' });
  });

  it('a session that began later is left alone', async () => {
    const before = await service.person('Rhys');
    const after = await service.loggedIn(before.email);
    const commandId = crypto.randomUUID();
    const { position: began } = await service.streams().sessions.load(after.sessionId);
    await service.app().get<SessionEnding>(SESSION_ENDING)(
      before.memberId,
      { before: began, by: 'system:test', reason: 'password-changed' },
      { commandId, correlationId: commandId, actor: 'system:test', now: '2026-03-01T12:00:00.000Z' },
    );
    expect(await service.resolve(before.token)).toMatchObject({ status: 404 });
    expect(await service.resolve(after.token)).toMatchObject({ status: 200 });
  });
});
