import {
  decisionMade,
  type Envelope,
  type EnvelopeFields,
  memberErased,
  memberSuspended,
  outgoing,
  parseEnvelope,
} from '@folkmoot/contracts';
import type { Platform } from '@folkmoot/event-sourcing';
import { positionOf } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';

export interface ToldDecision {
  readonly action: 'keep' | 'hide' | 'redact' | 'restore' | 'close-thread' | 'reopen-thread';
  readonly reason?: string;
  readonly ranges?: { start: number; end: number }[];
  readonly textRevision?: number;
  /** Where it is not the comment itself. */
  readonly topId?: string;
  readonly decisionId?: string;
  readonly moderatorId?: string;
}

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** What other contexts tell discussion through topics, and what it tells them. */
export const newsUnderTest = (
  { messaging, store }: Pick<Platform, 'messaging' | 'store'>,
  handled: () => Promise<void>,
) => {
  let told = 1_000;
  const about = <Data>(subject: string, data: Data): EnvelopeFields<Data> => ({
    id: crypto.randomUUID(),
    subject,
    time: '2026-03-01T12:00:00.000Z',
    position: positionOf((told += 1)),
    correlationid: 'a',
    causationid: 'b',
    data,
  });
  const tell = async (...envelopes: readonly Envelope[]): Promise<void> => {
    await messaging.publish(envelopes.map(outgoing));
    await eventually(async () => {
      const waiting = (await messaging.lag('discussion')).reduce((sum, { messages }) => sum + messages, 0);
      expect(waiting).toBe(0);
    }, 20_000);
    await handled();
  };

  return {
    /** Resolves when discussion has handled them; what is read then shows it. */
    tell,
    suspension: (memberId: string, until: string): Envelope =>
      memberSuspended.create(about(`member-${memberId}`, { memberId, until })),
    decision(commentId: string, decision: ToldDecision): Envelope {
      const { reason = 'abuse', textRevision = 0, topId = commentId } = decision;
      return decisionMade.create(
        about(`case-${commentId}`, {
          commentId,
          discussionId: NOWHERE,
          consultationId: NOWHERE,
          authorId: NOWHERE,
          decisionId: crypto.randomUUID(),
          moderatorId: crypto.randomUUID(),
          decidedAt: '2026-03-01T12:00:00.000Z',
          ...decision,
          topId,
          reason,
          textRevision,
        }),
      );
    },
    /** Decides about a comment, and answers under which id. */
    async decide(commentId: string, decision: ToldDecision): Promise<string> {
      const decisionId = decision.decisionId ?? crypto.randomUUID();
      await tell(this.decision(commentId, { ...decision, decisionId }));
      return decisionId;
    },
    forgotten: (
      memberId: string,
      words: 'kept' | 'erased',
      erasureId: string = crypto.randomUUID(),
    ): Envelope =>
      memberErased.create(
        about(`member-${memberId}`, {
          memberId,
          erasureId,
          words,
          erasedAt: '2026-03-01T12:00:00.000Z',
        }),
      ),
    /** Everything stored in a stream, oldest first. */
    stored: async (stream: string) =>
      (await store.read(stream)).map(({ type, data, metadata }) => ({ type, data, metadata })),
    /** Everything on a topic so far that is about something. */
    async heard(topic: string, subject: string): Promise<readonly Envelope[]> {
      const group = crypto.randomUUID();
      const envelopes: Envelope[] = [];
      const consumer = await messaging.consume({
        group,
        topics: [topic],
        handle: async ({ key, value }) => {
          if (key === subject) envelopes.push(parseEnvelope([])(value));
        },
      });
      await eventually(async () => {
        expect((await messaging.lag(group)).map(({ messages }) => messages)).toEqual([0]);
      });
      await consumer.stop();
      return envelopes;
    },
  };
};
