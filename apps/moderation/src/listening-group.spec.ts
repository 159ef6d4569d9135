import { memberJoined, outgoing } from '@folkmoot/contracts';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { positionOf } from '@folkmoot/kernel';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import { eventually } from '@folkmoot/testing';
import { listeningGroup } from './listening-group.js';

const TOPIC = 'identity.members';

describe('the group that listens for moderation', () => {
  let messaging: ReturnType<typeof sqliteMessaging>;
  let documents: ReturnType<typeof sqliteDocuments>;
  const memberId = crypto.randomUUID();
  const joined = memberJoined.create({
    id: crypto.randomUUID(),
    subject: `member-${memberId}`,
    time: '2026-03-01T12:00:00.000Z',
    position: positionOf(1),
    correlationid: 'a',
    causationid: 'b',
    data: { memberId, imported: false },
  });
  beforeEach(async () => {
    messaging = sqliteMessaging({ path: ':memory:' });
    documents = sqliteDocuments({ path: ':memory:' });
    await messaging.ensureTopics([TOPIC]);
    await messaging.publish([outgoing(joined)]);
  });
  afterEach(async () => {
    await messaging.close();
    await documents.close();
  });

  /** Listens until everything was handled. */
  const heard = async (group: string): Promise<number> => {
    let messages = 0;
    const consumer = await messaging.consume({
      group,
      topics: [TOPIC],
      handle: async () => void (messages += 1),
    });
    await eventually(async () =>
      expect((await messaging.lag(group)).map((lag) => lag.messages)).toEqual([0]),
    );
    await consumer.stop();
    return messages;
  };

  it('is the same at every start, so that nothing is handled twice', async () => {
    expect(await heard(await listeningGroup(documents, messaging))).toBe(1);
    expect(await listeningGroup(documents, messaging)).toBe('moderation');
    expect(await heard(await listeningGroup(documents, messaging))).toBe(0);
  });

  it('is a new one where the documents were lost, which gets every message again', async () => {
    await heard(await listeningGroup(documents, messaging));
    await documents.close();
    documents = sqliteDocuments({ path: ':memory:' });
    const group = await listeningGroup(documents, messaging);
    expect(await heard(group)).toBe(1);
    expect(await listeningGroup(documents, messaging)).toBe(group);
  });
});
