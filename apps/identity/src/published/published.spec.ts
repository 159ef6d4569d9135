import {
  displayNamePlace,
  type Envelope,
  everyContract,
  IDENTITY_MEMBERS,
  IDENTITY_SESSIONS,
  parseEnvelope,
  profilePlace,
  profileSubject,
} from '@folkmoot/contracts';
import { decryptText } from '@folkmoot/keyring';
import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

describe('what others are told', () => {
  let service: IdentityUnderTest;
  let heard: Envelope[];
  beforeEach(async () => {
    service = await identityUnderTest({ settings: { FOLKMOOT_RETAIN_PROFILES_DAYS: '1' } });
    heard = [];
    const parse = parseEnvelope(everyContract);
    await service.platform.messaging.consume({
      group: 'listener',
      topics: [IDENTITY_MEMBERS, IDENTITY_SESSIONS],
      handle: ({ key, value }) => {
        const envelope = parse(value);
        expect(key).toBe(envelope.subject);
        heard.push(envelope);
        return Promise.resolve();
      },
    });
  });
  afterEach(() => service.stop());

  const told = async (memberId: string, count: number) =>
    eventually(() => {
      const own = heard.filter(({ data }) => (data as { memberId: string }).memberId === memberId);
      expect(own).toHaveLength(count);
      return own.map(({ type, data }) => [type.replace(/^identity\.|\.v1$/g, ''), data as object] as const);
    });

  const nameIn = async (memberId: string, data: object): Promise<string> => {
    const key = (await service.platform.keyring.get([`member:${memberId}`])).get(`member:${memberId}`);
    const { displayName } = data as { displayName: string };
    return decryptText(key as Buffer, displayName, displayNamePlace(memberId));
  };

  it('is who joined, who confirmed and under which name, encrypted for its place', async () => {
    const rhys = await service.person('Rhys');
    const { memberId } = rhys;
    await service.ask('PUT', '/me/display-name', { as: rhys, body: { displayName: 'Rhys Gwilym' } });
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ageBand: '35-44' } });
    const events = await told(memberId, 4);
    expect(events).toEqual([
      ['member-joined', { memberId, displayName: expect.stringMatching(/^v1\./), imported: false }],
      ['member-confirmed', { memberId }],
      ['member-renamed', { memberId, displayName: expect.stringMatching(/^v1\./) }],
      [
        'profile-changed',
        { memberId, profileId: expect.any(String), answers: expect.stringMatching(/^v1\./) },
      ],
    ]);
    expect(await nameIn(memberId, events[0]?.[1] as object)).toBe('Rhys');
    expect(await nameIn(memberId, events[2]?.[1] as object)).toBe('Rhys Gwilym');
    const { profileId, answers } = events[3]?.[1] as { profileId: string; answers: string };
    const subject = profileSubject(profileId);
    const key = (await service.platform.keyring.get([subject])).get(subject) as Buffer;
    expect(JSON.parse(decryptText(key, answers, profilePlace(memberId)))).toEqual({ ageBand: '35-44' });
  });

  it('is who came with an import', async () => {
    const memberId = crypto.randomUUID();
    const commandId = crypto.randomUUID();
    await service
      .streams()
      .members.execute(
        memberId,
        { type: 'import-member', memberId, displayName: 'Participant 12', source: 'polis:park' },
        { commandId, correlationId: commandId, actor: 'import:polis', now: '2026-03-01T12:00:00.000Z' },
      );
    const [[type, data]] = (await told(memberId, 1)) as [readonly [string, object]];
    expect([type, data]).toEqual(['member-joined', expect.objectContaining({ memberId, imported: true })]);
    expect(await nameIn(memberId, data)).toBe('Participant 12');
  });

  it('is that a profile or a member was erased, and whether the words stay', async () => {
    const rhys = await service.person('Rhys');
    const { memberId } = rhys;
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ageBand: '35-44' } });
    service.at('2026-03-02T12:00:00.001Z');
    await service.retain();
    const { body } = await service.ask('POST', '/me/erasure', {
      as: rhys,
      body: { words: 'erased', password: PASSWORD },
    });
    const byType = Object.fromEntries(await told(memberId, 6));
    expect(byType).toMatchObject({
      'profile-erased': { memberId },
      'member-erased': {
        memberId,
        erasureId: (body as { id: string }).id,
        words: 'erased',
        erasedAt: '2026-03-02T12:00:00.001Z',
      },
      'session-revoked': { memberId, sessionId: rhys.sessionId },
    });
  });

  it('is which roles, suspensions and ends of sessions there are, and not why', async () => {
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    const rhys = await service.person('Rhys');
    const { memberId, sessionId } = rhys;
    const at = `/members/${memberId}`;
    const organisation = 'Riverside Council';
    await service.ask('POST', `${at}/roles`, { as: admin, body: { role: 'official', organisation } });
    await service.ask('DELETE', `${at}/roles`, { as: admin, body: { role: 'official' } });
    await service.ask('POST', `${at}/suspension`, { as: admin, body: { reason: 'Threats' } });
    await service.ask('DELETE', `${at}/suspension`, { as: admin });
    await service.ask('DELETE', '/sessions/current', { as: rhys });
    const byType = Object.fromEntries(await told(memberId, 7));
    expect(byType).toEqual({
      'member-joined': expect.anything(),
      'member-confirmed': { memberId },
      'role-granted': { memberId, role: 'official', organisation },
      'role-revoked': { memberId, role: 'official' },
      'member-suspended': { memberId },
      'member-reinstated': { memberId },
      'session-revoked': { sessionId, memberId },
    });
  });
});
