import { openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { deadLettersOf, type Message, parkedMessages } from '@folkmoot/messaging';

/**
 * In a stopped data directory: what was said in a comment comes once more in a message that nobody can parse, and once in one
 * that could not be handled and was put aside.
 */
export const leaveBehind = async (directory: string, commentId: string): Promise<void> => {
  const embedded = openEmbedded({ directory });
  try {
    const { messaging } = embedded.platformOf('moderation');
    const topic = 'discussion.comments';
    const message = await firstAbout(commentId, topic, messaging);
    const dead = deadLettersOf(topic);
    await messaging.ensureTopics([dead]);
    await messaging.publish([{ topic: dead, key: commentId, value: message.value.slice(0, -1) }]);
    const parked = await parkedMessages(embedded.platformOf('moderation').documents);
    await parked.park('moderation', message, { error: 'TypeError', attempts: 5 });
  } finally {
    await embedded.close();
  }
};

const firstAbout = async (
  commentId: string,
  topic: string,
  messaging: ReturnType<ReturnType<typeof openEmbedded>['platformOf']>['messaging'],
): Promise<Message> => {
  let found: (message: Message) => void;
  const first = new Promise<Message>((resolve) => (found = resolve));
  const consumption = await messaging.consume({
    group: 'erasure-e2e',
    topics: [topic],
    handle: (message) => {
      if (message.value.includes(commentId)) found(message);
      return Promise.resolve();
    },
  });
  try {
    return await first;
  } finally {
    await consumption.stop();
  }
};
