import { eventually } from '@folkmoot/testing';
import { instantOf } from '@folkmoot/kernel';
import { type IdentityUnderTest, identityUnderTest } from '../identity-under-test.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import { SESSION_ENDING } from '../tokens.js';

describe('when access ended', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('the sessions end, although the request died between the two', async () => {
    const rhys = await service.person('Rhys');
    const commandId = crypto.randomUUID();
    await service.streams().members.execute(
      rhys.memberId,
      {
        type: 'suspend',
        actor: { id: 'system:test', standing: 'operator' },
        reason: 'Threats',
        otherAdministrators: true,
        at: instantOf(Date.parse('2026-03-01T12:00:00.000Z')),
      },
      { commandId, correlationId: commandId, actor: 'system:test', now: '2026-03-01T12:00:00.000Z' },
    );
    await eventually(async () => {
      const { state } = await service.streams().sessions.load(rhys.sessionId);
      expect(state).toEqual({
        situation: 'revoked',
        sessionId: rhys.sessionId,
        memberId: rhys.memberId,
        reason: 'suspended',
      });
    });
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
