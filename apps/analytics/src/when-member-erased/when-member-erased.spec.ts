import { analyticsErasureConfirmed, type Envelope, everyContract, parseEnvelope } from '@folkmoot/contracts';
import { eventually } from '@folkmoot/testing';
import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();

const ann = { memberId: crypto.randomUUID(), sessionId: crypto.randomUUID(), roles: [] };
const mine = () => service().read('/me/data/analytics', ann);

const confirmations = async (): Promise<Envelope[]> => {
  const found: Envelope[] = [];
  const consumer = await service().platform.messaging.consume({
    group: crypto.randomUUID(),
    topics: ['analytics.erasures'],
    handle: ({ value }) => {
      found.push(parseEnvelope(everyContract)(value));
      return Promise.resolve();
    },
  });
  await eventually(() => expect(found).not.toEqual([])).finally(() => consumer.stop());
  return found;
};

describe('what analytics knows of a member', () => {
  it('is the answers of the profile, and nothing else', async () => {
    expect(await mine()).toEqual({ profile: null });
    await service().publish(
      await service().profile(ann.memberId, { ageBand: '16-24' }),
      await service().profile(ann.memberId, { ageBand: '25-34', ward: 'Saint Mary’s' }),
    );
    await service().folded();
    expect(await mine()).toEqual({ profile: { ageBand: '25-34', ward: 'Saint Mary’s' } });
    expect((await service().ask('/me/data/analytics')).status).toBe(401);
  });

  it('is nothing once the profile was erased', async () => {
    await service().publish(
      await service().profile(ann.memberId, { ageBand: '16-24' }),
      service().profileErased(ann.memberId),
    );
    await service().folded();
    expect(await mine()).toEqual({ profile: null });
  });

  it('is nothing where the key was gone before the answers were heard', async () => {
    const message = await service().profile(ann.memberId, { ageBand: '16-24' });
    const { data } = JSON.parse(message.value) as { data: { profileId: string } };
    await service().platform.keyring.destroy(`profile:${data.profileId}`);
    await service().publish(message);
    await service().folded();
    expect(await mine()).toEqual({ profile: null });
  });
});

describe('when a member was erased', () => {
  it('clears the profile, leaves no copy, and says so once', async () => {
    const erasureId = crypto.randomUUID();
    const answered = await service().profile(ann.memberId, { ward: 'Saint Mary’s' });
    const erased = service().memberErased(ann.memberId, erasureId);
    await service().publish(answered, erased, erased);
    await service().folded();
    expect(await mine()).toEqual({ profile: null });
    const said = await confirmations();
    expect(said).toHaveLength(1);
    const [first] = said as [Envelope];
    expect(analyticsErasureConfirmed.is(first) && first.data).toEqual({
      erasureId,
      memberId: ann.memberId,
      erased: [{ what: 'profiles', count: 1 }],
      confirmedAt: '2026-03-01T12:00:00.000Z',
    });
    const rows = await service().analytics().ledger.page('identity', 0, 10);
    expect(JSON.stringify(rows)).not.toContain('Saint Mary');
  });

  it('says so after a restart, if the process ended before it could', async () => {
    const { store } = service().platform;
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new Error('the disk is full'));
    await service().publish(service().memberErased(ann.memberId, crypto.randomUUID()));
    await service().folded();
    await service().restart(async () => {
      store.append = append;
    });
    expect(await confirmations()).toHaveLength(1);
  });
});
