import { sessionRevoked, stanceTaken } from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { NOON } from '../../test/voices.js';
import { analyticsOfTest } from '../analytics-under-test.js';

const service = analyticsOfTest();

const place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
const commentId = crypto.randomUUID();
const ann = crypto.randomUUID();

const ordinals = async () =>
  (await service().analytics().ledger.page('discussion', 0, 100)).map(({ ordinal }) => ordinal);
const foldedUpTo = () => service().analytics().folded.asOf().discussion.ordinal;

describe('hearing the topics', () => {
  it('keeps each message as it came, under its number', async () => {
    const consultation = service().consultation(place.consultationId);
    const posted = service().comment(place, commentId, ann);
    await service().publish(consultation, posted);
    await service().folded();
    const entries = await service().analytics().ledger.page('discussion', 0, 10);
    expect(entries.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ['discussion-000000000001', 1],
      ['discussion-000000000002', 2],
    ]);
    expect(entries[1]?.envelope).toEqual(JSON.parse(posted.value));
  });

  it('folds only what is complete: what came too early waits for what is missing', async () => {
    const messages = [
      service().consultation(place.consultationId),
      service().comment(place, commentId, ann),
      service().stance(place, commentId, ann, 'agree'),
    ] as const;
    await service().publish(messages[2], messages[0]);
    await eventually(async () => expect(await ordinals()).toEqual([1, 3]));
    expect(foldedUpTo()).toBe(1);
    await service().publish(messages[1]);
    await service().folded();
    expect(foldedUpTo()).toBe(3);
  });

  it('takes no notice of repeats, nor of messages from before there were numbers', async () => {
    const posted = service().comment(place, commentId, ann);
    const old = stanceTaken.create({
      id: crypto.randomUUID(),
      subject: 'stance-old',
      time: NOON,
      position: positionOf(1),
      correlationid: 'a',
      causationid: 'b',
      data: { ...place, commentId, memberId: ann, stance: 'agree' },
    });
    await service().publish(posted, posted, service().unnumbered(old), posted);
    await service().folded();
    await service().publish(posted, service().stance(place, commentId, ann, 'agree'));
    await service().folded();
    expect(await ordinals()).toEqual([1, 2]);
  });

  it('hears also what nothing is counted of, since numbers go across topics', async () => {
    const session = service().voices.identity.message(sessionRevoked, 'session-1', {
      sessionId: crypto.randomUUID(),
      memberId: ann,
    });
    await service().publish(session, await service().profile(ann, { ageBand: '16-24' }));
    await service().folded();
    expect(service().analytics().folded.asOf().identity.ordinal).toBe(2);
  });

  it('goes on after a restart, with a gap still open from before', async () => {
    const messages = [1, 2, 3].map(() => service().comment(place, crypto.randomUUID(), ann));
    await service().publish(messages[2]!);
    await eventually(async () => expect(await ordinals()).toEqual([3]));
    await service().restart();
    await service().publish(messages[0]!, messages[1]!);
    await service().folded();
    expect(foldedUpTo()).toBe(3);
  });
});
