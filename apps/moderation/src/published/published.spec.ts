import {
  commentReported,
  decisionMade,
  decisionStatementPlace,
  conductStatementPlace,
  everyContract,
  parseEnvelope,
  suspensionDecided,
  topics,
} from '@folkmoot/contracts';
import { decryptText } from '@folkmoot/keyring';
import { eventually } from '@folkmoot/testing';
import { moderationOfFile } from '../moderation-under-test.js';

const service = moderationOfFile();

/** Everything on the topics of moderation so far, as another context would get it. */
const heard = async () => {
  const texts: string[] = [];
  const consumer = await service().platform.messaging.consume({
    group: crypto.randomUUID(),
    topics: topics.map(({ name }) => name).filter((name) => name.startsWith('moderation.')),
    handle: ({ topic, key, value }) => {
      texts.push(JSON.stringify({ topic, key, value }));
      return Promise.resolve();
    },
  });
  return {
    texts,
    envelopes: () =>
      texts.map((text) => parseEnvelope(everyContract)((JSON.parse(text) as { value: string }).value)),
    stop: () => consumer.stop(),
  };
};

describe('what moderation publishes', () => {
  it('is what others may know, by the contracts, numbered, and no word that can be read', async () => {
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const [mo, ann] = [await service().moderator('Mo'), await service().moderator('Ann')];
    const { commentId } = await service().others.post(await service().others.open(), rhys.memberId);
    await service().report(commentId, mair, { reason: 'abuse', note: 'NOTE' });
    await service().done('POST', `/cases/${commentId}/take`, mo);
    const hide = { seen: 1, action: 'hide', reason: 'abuse', statement: 'STATEMENT' };
    await service().done('POST', `/cases/${commentId}/decisions`, mo, hide);
    await service().done('POST', `/cases/${commentId}/appeal`, rhys, { text: 'APPEAL' });
    const judged = { seen: await service().seen(commentId), outcome: 'overturned', statement: 'JUDGED' };
    await service().done('POST', `/cases/${commentId}/appeal/judgement`, ann, judged);
    const about = { reason: 'abuse', statement: 'WARNING', commentId };
    await service().done('POST', `/conduct/${rhys.memberId}/warnings`, mo, about);
    await service().done('POST', `/conduct/${rhys.memberId}/suspensions`, mo, about);
    await service().done('POST', `/conduct/${rhys.memberId}/suspension/lift`, mo, { reason: 'other' });

    const listening = await heard();
    await eventually(() => expect(listening.envelopes()).toHaveLength(8));
    const envelopes = listening.envelopes();
    expect(envelopes.map(({ type }) => type).sort()).toEqual([
      'moderation.appeal-judged.v1',
      'moderation.appeal-lodged.v1',
      'moderation.comment-reported.v1',
      'moderation.decision-made.v1',
      'moderation.decision-made.v1',
      'moderation.member-warned.v1',
      'moderation.suspension-decided.v1',
      'moderation.suspension-lifted.v1',
    ]);
    expect(envelopes.map(({ ordinal = 0 }) => ordinal).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(listening.texts.join()).not.toMatch(/NOTE|STATEMENT|APPEAL|JUDGED|WARNING/);
    expect(envelopes.find(commentReported.is)?.data).toEqual({
      commentId,
      discussionId: expect.any(String),
      consultationId: expect.any(String),
      authorId: rhys.memberId,
      reportId: expect.any(String),
      memberId: mair.memberId,
      reason: 'abuse',
      reportedAt: '2026-03-01T12:00:00.000Z',
    });
    await listening.stop();

    const subject = `member:${rhys.memberId}`;
    const key = (await service().platform.keyring.get([subject])).get(subject)!;
    const statement = envelopes.find(decisionMade.is)?.data.statement ?? '';
    expect(decryptText(key, statement, decisionStatementPlace(commentId))).toBe('"STATEMENT"');
    const suspension = envelopes.find(suspensionDecided.is)?.data.statement ?? '';
    const place = conductStatementPlace(rhys.memberId, 'suspension-decided');
    expect(decryptText(key, suspension, place)).toBe('"WARNING"');
  });
});
