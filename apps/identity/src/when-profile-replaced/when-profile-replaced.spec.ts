import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest } from '../identity-under-test.js';

describe('when a profile is replaced', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('only the key of the newest answers is left', async () => {
    const rhys = await service.person('Rhys');
    const olwen = await service.person('Olwen');
    const tell = (as: typeof rhys, ageBand: string) =>
      service.ask('PUT', '/me/profile', { as, body: { ageBand } });
    await tell(olwen, '35-44');
    for (const ageBand of ['16-24', '25-34', '35-44']) await tell(rhys, ageBand);
    const subjectsOf = async ({ memberId }: typeof rhys) =>
      (await service.streams().members.history(memberId)).flatMap(({ event }) =>
        event.type === 'profile-changed' ? [`profile:${event.data.profileId as string}`] : [],
      );
    const [own, others] = [await subjectsOf(rhys), await subjectsOf(olwen)];
    expect(own).toHaveLength(3);
    await eventually(async () =>
      expect([...(await service.platform.keyring.get(own)).keys()]).toEqual([own[2]]),
    );
    expect((await service.platform.keyring.get(others)).size).toBe(1);
    expect((await service.ask('GET', '/me', { as: rhys })).body).toMatchObject({
      profile: { ageBand: '35-44' },
    });
  });
});
