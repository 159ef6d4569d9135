import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { eventually } from '@folkmoot/testing';
import { groupOfDocuments } from './group-of-documents.js';
import { sqliteMessaging } from './sqlite.js';

describe('the group that fills documents from topics', () => {
  const TOPIC = 'identity.members';
  let messaging: ReturnType<typeof sqliteMessaging>;
  let documents: ReturnType<typeof sqliteDocuments>;
  beforeEach(async () => {
    messaging = sqliteMessaging({ path: ':memory:' });
    documents = sqliteDocuments({ path: ':memory:' });
    await messaging.ensureTopics([TOPIC]);
    await messaging.publish([{ topic: TOPIC, key: 'a', value: '"joined"' }]);
  });
  afterEach(async () => {
    await messaging.close();
    await documents.close();
  });

  /** Listens until the one message was handled or stays away. */
  const heard = async (group: string): Promise<readonly string[]> => {
    const values: string[] = [];
    const consumer = await messaging.consume({
      group,
      topics: [TOPIC],
      handle: async ({ value }) => void values.push(value),
    });
    await eventually(async () =>
      expect((await messaging.lag(group)).map(({ messages }) => messages)).toEqual([0]),
    );
    await consumer.stop();
    return values;
  };

  it('is the same at every start, so that nothing is handled twice', async () => {
    expect(await heard(await groupOfDocuments('example', documents, messaging))).toEqual(['"joined"']);
    expect(await groupOfDocuments('example', documents, messaging)).toBe('example');
    expect(await heard(await groupOfDocuments('example', documents, messaging))).toEqual([]);
  });

  it('is a new one where the documents were lost, which gets every message again', async () => {
    await heard(await groupOfDocuments('example', documents, messaging));
    await documents.close();
    documents = sqliteDocuments({ path: ':memory:' });
    const group = await groupOfDocuments('example', documents, messaging);
    expect(await heard(group)).toEqual(['"joined"']);
    expect(await groupOfDocuments('example', documents, messaging)).toBe(group);
  });
});
