import { commentTextPlace, everyContract, parseEnvelope, topics } from '@folkmoot/contracts';
import { decryptText } from '@folkmoot/keyring';
import { eventually } from '@folkmoot/testing';
import { discussionOfFile } from '../discussion-under-test.js';

const service = discussionOfFile();

/** Everything on the topics of discussion so far, as another context would get it. */
const heard = async () => {
  const texts: string[] = [];
  const consumer = await service().platform.messaging.consume({
    group: crypto.randomUUID(),
    topics: topics.map(({ name }) => name).filter((name) => name.startsWith('discussion.')),
    handle: ({ topic, key, value }) => {
      texts.push(JSON.stringify({ topic, key, value }));
      return Promise.resolve();
    },
  });
  return {
    texts,
    /** By position: topics have no order between them. */
    envelopes: () =>
      texts
        .map((text) => parseEnvelope(everyContract)((JSON.parse(text) as { value: string }).value))
        .sort((one, other) => (one.position < other.position ? -1 : 1)),
    stop: () => consumer.stop(),
  };
};

describe('what discussion publishes', () => {
  it('is what others may know, in order, by the contracts', async () => {
    const { discussionId, consultationId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys, 'Oaks, please.');
    const listening = await heard();
    await eventually(() =>
      expect(listening.envelopes().map(({ type }) => type)).toEqual([
        'discussion.consultation-drafted.v1',
        'discussion.discussion-started.v1',
        'discussion.consultation-published.v1',
        'discussion.comment-posted.v1',
      ]),
    );
    expect(listening.envelopes()[3]).toMatchObject({
      source: '/discussion',
      subject: `comment-${commentId}`,
      data: { commentId, discussionId, consultationId, authorId: rhys.memberId },
    });
    await listening.stop();
  });

  it('tells that a discussion holds first, and which comments are held', async () => {
    const { discussionId, organiser } = await service().opened({ holdFirst: true });
    const held = await service().post(discussionId, await service().person('Rhys'));
    const other = await service().post(discussionId, organiser);
    await eventually(async () => {
      const [posted] = await service().heard('discussion.comments', `comment-${held}`);
      expect(posted).toMatchObject({ data: { held: true } });
      const [free] = await service().heard('discussion.comments', `comment-${other}`);
      expect(free?.data).not.toHaveProperty('held');
    });
    const [started] = await service().heard('discussion.consultations', `discussion-${discussionId}`);
    expect(started).toMatchObject({ data: { holdFirst: true } });
  });

  it('says nothing of holding where nothing is held', async () => {
    const { discussionId } = await service().opened({ holdFirst: false });
    await eventually(async () => {
      const [started] = await service().heard('discussion.consultations', `discussion-${discussionId}`);
      expect(started).toBeDefined();
      expect(started?.data).not.toHaveProperty('holdFirst');
    });
  });

  it('never holds words that can be read, but for who has the key', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys, 'Oaks, please.');
    const listening = await heard();
    const posted = await eventually(() => {
      const found = listening.envelopes().find(({ subject }) => subject === `comment-${commentId}`);
      expect(found).toBeDefined();
      return found as { data: { text: string } };
    });
    expect(listening.texts.join()).not.toContain('Oaks');
    const subject = `comment:${commentId}`;
    const key = (await service().platform.keyring.get([subject])).get(subject)!;
    expect(
      JSON.parse(decryptText(key, posted.data.text, commentTextPlace(commentId, 'comment-posted'))),
    ).toBe('Oaks, please.');
    await listening.stop();
  });
});
