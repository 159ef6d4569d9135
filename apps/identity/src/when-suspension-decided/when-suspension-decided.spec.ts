import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD, type Person } from '../identity-under-test.js';
import { moderationUnderTest } from '../notices/moderation-under-test.js';

describe('when moderation has decided about a suspension', () => {
  let service: IdentityUnderTest;
  let moderation: ReturnType<typeof moderationUnderTest>;
  beforeEach(async () => {
    service = await identityUnderTest();
    moderation = moderationUnderTest(service);
  });
  afterEach(() => service.stop());

  const events = async (memberId: string, type: string) =>
    (await service.streams().members.history(memberId)).filter(({ event }) => event.type === type);
  const suspendedUntil = async (as: Person) =>
    ((await service.ask('GET', '/me', { as })).body as { suspendedUntil: unknown }).suspendedUntil;

  it('the member is shut out with the statement, once, and let in again', async () => {
    const rhys = await service.person('Rhys');
    const until = '2026-04-01T00:00:00.000Z';
    const suspension = await moderation.suspension(rhys.memberId, ' Three times now. ', until);
    await moderation.publish(suspension, suspension);
    await eventually(async () => expect(await suspendedUntil(rhys)).toBe(until));
    const lifting = moderation.lifting(rhys.memberId);
    await moderation.publish(lifting, lifting);
    await eventually(async () => expect(await suspendedUntil(rhys)).toBe(null));
    const suspended = await events(rhys.memberId, 'member-suspended');
    expect(suspended).toMatchObject([
      {
        event: { data: { until, reason: 'Three times now.', by: moderation.moderatorId } },
        stored: { metadata: { actor: moderation.moderatorId, command: 'suspend' } },
      },
    ]);
    expect(await events(rhys.memberId, 'member-reinstated')).toHaveLength(1);
  });

  it('without a statement the reason is that of the list', async () => {
    const rhys = await service.person('Rhys');
    await moderation.publish(await moderation.suspension(rhys.memberId));
    await eventually(async () =>
      expect(await events(rhys.memberId, 'member-suspended')).toMatchObject([
        { event: { data: { reason: 'harassment' } } },
      ]),
    );
  });

  it('it is carried out although it comes when its time is over', async () => {
    const rhys = await service.person('Rhys');
    service.at('2026-03-05T12:00:00.000Z');
    await moderation.publish(
      await moderation.suspension(rhys.memberId, 'A day to cool down', '2026-03-02T12:00:00.000Z'),
    );
    await eventually(async () => expect(await events(rhys.memberId, 'member-suspended')).toHaveLength(1));
    expect(await suspendedUntil(rhys)).toBe(null);
  });

  it('what identity refuses does not happen, and the next message is not kept waiting', async () => {
    const anwen = await service.person('Anwen', [{ role: 'administrator' }]);
    const rhys = await service.person('Rhys');
    await moderation.publish(
      await moderation.suspension(anwen.memberId, 'No'),
      await moderation.suspension(crypto.randomUUID(), 'Nobody'),
      await moderation.suspension(rhys.memberId, 'Yes'),
    );
    await eventually(async () => expect(await events(rhys.memberId, 'member-suspended')).toHaveLength(1));
    await eventually(async () =>
      expect((await service.platform.messaging.lag('identity')).every(({ messages }) => messages === 0)).toBe(
        true,
      ),
    );
    expect(await events(anwen.memberId, 'member-suspended')).toEqual([]);
    expect(await suspendedUntil(anwen)).toBe(null);
  });

  it('nothing happens to who is erased', async () => {
    const rhys = await service.person('Rhys');
    const decided = await moderation.suspension(rhys.memberId, 'Late');
    await service.ask('POST', '/me/erasure', { as: rhys, body: { words: 'kept', password: PASSWORD } });
    await moderation.publish(decided, moderation.lifting(rhys.memberId));
    const olwen = await service.person('Olwen');
    await moderation.publish(await moderation.suspension(olwen.memberId));
    await eventually(async () => expect(await events(olwen.memberId, 'member-suspended')).toHaveLength(1));
    expect((await service.streams().members.history(rhys.memberId)).at(-1)?.event.type).toBe('member-erased');
  });
});
