import {
  memberErased,
  memberReinstated,
  memberRenamed,
  type moderationErasureConfirmed,
} from '@folkmoot/contracts';
import { displayNamePlace } from '@folkmoot/contracts';
import { encryptText } from '@folkmoot/keyring';
import { openKnownMembers } from '../known-members/known-members.js';
import { moderationOfFile } from '../moderation-under-test.js';

type Confirmed = Parameters<typeof moderationErasureConfirmed.create>[0]['data'];

describe('when a member has changed', () => {
  const service = moderationOfFile();
  const known = async (memberId: string) => {
    const member = await (await openKnownMembers(service().platform.documents)).get(memberId);
    const { id: _id, position: _position, ...facts } = member ?? { id: '', position: '' };
    return facts;
  };
  const about = <Data extends object>(memberId: string, data: Data) =>
    service().others.about(`member-${memberId}`, { memberId, ...data });

  it('knows name, confirmation and suspension from the topic alone', async () => {
    const suspendedUntil = '2026-03-02T00:00:00.000Z';
    const { memberId } = await service().person('Rhys', { suspendedUntil });
    expect(await known(memberId)).toEqual({
      displayName: 'Rhys',
      confirmed: true,
      forgotten: false,
      suspendedUntil,
    });
    const key = (await service().platform.keyring.get([`member:${memberId}`])).get(`member:${memberId}`)!;
    const displayName = encryptText(key, 'Rhys P.', displayNamePlace(memberId));
    await service().others.tell(
      memberReinstated.create(about(memberId, {})),
      memberRenamed.create(about(memberId, { displayName })),
    );
    expect(await known(memberId)).toEqual({ displayName: 'Rhys P.', confirmed: true, forgotten: false });
  });

  describe('and is to be forgotten', () => {
    const forgotten = async () => {
      const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
      const place = await service().others.open();
      const { commentId: rhysSaid } = await service().others.post(place, rhys.memberId);
      const { commentId: mairSaid } = await service().others.post(place, mair.memberId);
      await service().report(mairSaid, rhys, { reason: 'spam', note: 'Seen it before.' });
      await service().report(rhysSaid, mair, { reason: 'abuse', note: 'He means me.' });
      const mo = await service().moderator();
      const hide = { seen: 0, action: 'hide', reason: 'abuse', statement: 'An insult.' };
      await service().done('POST', `/cases/${rhysSaid}/decisions`, mo, hide);
      await service().done('POST', `/cases/${rhysSaid}/appeal`, rhys, { text: 'I meant the hedge.' });
      const warning = { reason: 'abuse', statement: 'Please keep to the matter.' };
      await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, warning);
      const erasureId = crypto.randomUUID();
      const erased = memberErased.create(
        about(rhys.memberId, { erasureId, words: 'kept' as const, erasedAt: '2026-03-01T12:00:00.000Z' }),
      );
      return { rhys, mair, mo, rhysSaid, erasureId, erased };
    };
    const confirmed = async (erasureId: string) =>
      (await service().platform.store.read(`erased-in-moderation-${erasureId}`)).map(
        ({ data }) => data as unknown as Confirmed,
      );

    it('forgets the name, and says what there was of them, once', async () => {
      const { rhys, erasureId, erased } = await forgotten();
      await service().others.tell(erased, erased);
      expect(await known(rhys.memberId)).toEqual({ confirmed: false, forgotten: true });
      expect(await confirmed(erasureId)).toMatchObject([
        {
          memberId: rhys.memberId,
          erased: [
            { what: 'names', count: 1 },
            { what: 'report notes', count: 1 },
            { what: 'statements', count: 2 },
            { what: 'appeals', count: 1 },
          ],
        },
      ]);
    });

    it('counts the same where identity was quicker to destroy the key', async () => {
      const { rhys, erasureId, erased } = await forgotten();
      await service().platform.keyring.destroy(`member:${rhys.memberId}`);
      await service().others.tell(erased);
      expect((await confirmed(erasureId))[0]?.erased).toHaveLength(4);
    });

    it('is never known by name again, whatever comes late', async () => {
      const { rhys, erased } = await forgotten();
      await service().others.tell(erased, memberRenamed.create(about(rhys.memberId, { displayName: 'x' })));
      expect(await known(rhys.memberId)).toEqual({ confirmed: false, forgotten: true });
    });

    it('is neither warned nor suspended', async () => {
      const { rhys, mo, erased } = await forgotten();
      await service().others.tell(erased);
      const body = { reason: 'abuse', statement: 'x' };
      await service().refused(
        [404, 'moderation/member-not-found'],
        () => service().ask('POST', `/conduct/${rhys.memberId}/warnings`, { as: mo, body }),
        () => service().ask('POST', `/conduct/${rhys.memberId}/suspensions`, { as: mo, body }),
      );
    });

    it('is told nothing more by whoever judges the appeal', async () => {
      const { rhys, rhysSaid, erased } = await forgotten();
      await service().others.tell(erased);
      await service().platform.keyring.destroy(`member:${rhys.memberId}`);
      const judged = { seen: 3, outcome: 'overturned', statement: 'A mistake.' };
      await service().done(
        'POST',
        `/cases/${rhysSaid}/appeal/judgement`,
        await service().moderator('Ann'),
        judged,
      );
      const stored = await service().platform.store.read(`case-${rhysSaid}`);
      expect(stored.find(({ type }) => type === 'appeal-judged.v1')?.data).not.toHaveProperty('statement');
    });
  });
});
