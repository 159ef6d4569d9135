import {
  displayNamePlace,
  memberConfirmed,
  memberJoined,
  memberReinstated,
  memberRenamed,
  memberSuspended,
  outgoing,
  roleGranted,
  roleRevoked,
} from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import { encryptText } from '@folkmoot/keyring';
import { eventually } from '@folkmoot/testing';
import { discussionOfFile } from '../discussion-under-test.js';
import { openMemberDirectory } from '../members/member-directory.js';

const service = discussionOfFile();

describe('when a member has changed', () => {
  let memberId: string;
  let subject: string;
  let told = 100;

  beforeEach(() => {
    memberId = crypto.randomUUID();
    subject = `member:${memberId}`;
  });

  const about = <Data>(data: Data) => {
    told += 1;
    return {
      id: crypto.randomUUID(),
      subject: `member-${memberId}`,
      time: '2026-03-01T12:00:00.000Z',
      position: positionOf(told),
      correlationid: 'a',
      causationid: 'b',
      data,
    };
  };
  const named = async (name: string) => {
    const key = (await service().platform.keyring.create([subject])).get(subject)!;
    return { memberId, displayName: encryptText(key, name, displayNamePlace(memberId)) };
  };
  const publish = (...envelopes: Parameters<typeof outgoing>[0][]) =>
    service().platform.messaging.publish(envelopes.map(outgoing));
  const known = async () => {
    const member = await (await openMemberDirectory(service().platform.documents)).get(memberId);
    const { position: _position, id: _id, ...facts } = member ?? { position: '', id: '' };
    return facts;
  };

  it('knows name, confirmation, suspension and organisations from the topic alone', async () => {
    await publish(memberJoined.create(about({ ...(await named('Rhys')), imported: false })));
    await eventually(async () =>
      expect(await known()).toEqual({ displayName: 'Rhys', confirmed: false, organisations: {} }),
    );
    await publish(
      memberConfirmed.create(about({ memberId })),
      memberRenamed.create(about(await named('Rhys P.'))),
      roleGranted.create(about({ memberId, role: 'official' as const, organisation: 'The council' })),
      roleGranted.create(about({ memberId, role: 'moderator' as const })),
      memberSuspended.create(about({ memberId, until: '2026-04-01T00:00:00.000Z' })),
    );
    await eventually(async () =>
      expect(await known()).toEqual({
        displayName: 'Rhys P.',
        confirmed: true,
        organisations: { site: 'The council' },
        suspendedUntil: '2026-04-01T00:00:00.000Z',
      }),
    );
    await publish(
      memberReinstated.create(about({ memberId })),
      roleRevoked.create(about({ memberId, role: 'official' as const })),
    );
    await eventually(async () =>
      expect(await known()).toEqual({ displayName: 'Rhys P.', confirmed: true, organisations: {} }),
    );
  });

  it('takes no notice of what it has heard before', async () => {
    const old = memberJoined.create(about({ ...(await named('Rhys')), imported: false }));
    await publish(old, memberRenamed.create(about(await named('Rhys P.'))), old);
    await publish(memberConfirmed.create(about({ memberId })));
    await eventually(async () => expect(await known()).toMatchObject({ confirmed: true }));
    expect(await known()).toMatchObject({ displayName: 'Rhys P.' });
  });

  it('shows a member whose key is gone without a name', async () => {
    const joined = memberJoined.create(about({ ...(await named('Rhys')), imported: false }));
    await service().platform.keyring.destroy(subject);
    await publish(joined);
    await eventually(async () => expect(await known()).toEqual({ confirmed: false, organisations: {} }));
  });
});
