import {
  commentHidden,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentTextPlace,
  consultationDrafted,
  consultationPublished,
  decisionMade,
  decisionMissed,
  discussionStarted,
  displayNamePlace,
  type Envelope,
  everyContract,
  memberConfirmed,
  memberJoined,
  memberSuspended,
  outgoing,
  parseEnvelope,
  threadClosed,
  threadReopened,
} from '@folkmoot/contracts';
import type { Platform } from '@folkmoot/event-sourcing';
import { type Instant, type Position, positionOf } from '@folkmoot/kernel';
import { encryptText } from '@folkmoot/keyring';
import { eventually } from '@folkmoot/testing';

export interface Said {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
  readonly authorId: string;
}

/** How discussion answers decisions: carries them out, misses each for a reason, or is down. */
export type Answering = 'carries-out' | 'text-changed' | 'erased' | 'is-down';

/** Plays identity and discussion: tells what moderation hears of them, and carries out what it decides. */
export const othersUnderTest = async (platform: Platform, now: () => Instant) => {
  const { messaging, keyring } = platform;
  let told = 0;
  let answering: Answering = 'carries-out';

  const about = <Data>(stream: string, data: Data, position: Position = positionOf((told += 1))) => ({
    id: crypto.randomUUID(),
    subject: stream,
    time: now(),
    position,
    correlationid: 'request',
    causationid: 'command',
    data,
  });
  const keyOf = async (subject: string) => (await keyring.create([subject])).get(subject)!;

  /** Publishes, and waits until moderation has handled it. */
  const tell = async (...envelopes: readonly Envelope[]): Promise<void> => {
    await messaging.publish(envelopes.map(outgoing));
    await eventually(async () => {
      const lag = await messaging.lag('moderation');
      expect(lag.filter(({ messages }) => messages > 0)).toEqual([]);
    });
  };

  const sealed = async (commentId: string, text: string, event: 'comment-posted' | 'comment-edited') =>
    encryptText(
      await keyOf(`comment:${commentId}`),
      JSON.stringify(text),
      commentTextPlace(commentId, event),
    );

  const effectOf = ({ data }: Envelope<string, Decided>): Envelope => {
    const { commentId, discussionId, consultationId, decisionId, reason, ranges = [] } = data;
    const ids = { commentId, discussionId, consultationId, decisionId };
    const stream = `comment-${commentId}`;
    if (answering !== 'carries-out' && answering !== 'is-down') {
      return decisionMissed.create(about(stream, { ...ids, why: answering }));
    }
    switch (data.action) {
      case 'keep':
        return commentReleased.create(about(stream, ids));
      case 'hide':
        return commentHidden.create(about(stream, { ...ids, reason }));
      case 'redact':
        return commentRedacted.create(about(stream, { ...ids, reason, ranges: [...ranges] }));
      case 'restore':
        return commentRestored.create(about(stream, ids));
      case 'close-thread':
        return threadClosed.create(about(stream, { ...ids, reason }));
      case 'reopen-thread':
        return threadReopened.create(about(stream, ids));
    }
  };

  const discussion = await messaging.consume({
    group: 'discussion-under-test',
    topics: ['moderation.cases'],
    async handle({ value }) {
      const envelope = parseEnvelope(everyContract)(value);
      if (!decisionMade.is(envelope) || answering === 'is-down') return;
      await messaging.publish([outgoing(effectOf(envelope))]);
    },
  });

  return {
    about,
    tell,
    sealed,
    answer: (how: Answering): void => {
      answering = how;
    },
    async join(
      memberId: string,
      name: string,
      { confirmed = true, suspendedUntil }: { confirmed?: boolean; suspendedUntil?: string } = {},
    ): Promise<void> {
      const stream = `member-${memberId}`;
      const displayName = encryptText(await keyOf(`member:${memberId}`), name, displayNamePlace(memberId));
      const joined = memberJoined.create(about(stream, { memberId, displayName, imported: false }));
      const then = [
        ...(confirmed ? [memberConfirmed.create(about(stream, { memberId }))] : []),
        ...(suspendedUntil === undefined
          ? []
          : [memberSuspended.create(about(stream, { memberId, until: suspendedUntil }))]),
      ];
      await tell(joined, ...then);
    },
    /** A consultation with one discussion, public unless told otherwise. */
    async open({ published = true, holdFirst = false } = {}): Promise<Omit<Said, 'commentId' | 'authorId'>> {
      const consultationId = crypto.randomUUID();
      const discussionId = crypto.randomUUID();
      const texts = { title: 'A new park', summary: 'Where the gasworks stood', organisation: 'Riverside' };
      const settings = { title: 'Paths and trees', prompts: [], hosts: [] };
      await tell(
        consultationDrafted.create(about(`consultation-${consultationId}`, { consultationId, ...texts })),
        discussionStarted.create(
          about(`discussion-${discussionId}`, {
            consultationId,
            discussionId,
            ...settings,
            ...(holdFirst && { holdFirst: true as const }),
          }),
        ),
        ...(published
          ? [
              consultationPublished.create(
                about(`consultation-${consultationId}`, {
                  consultationId,
                  opensAt: '2026-02-01T00:00:00.000Z',
                  closesAt: '2026-04-01T00:00:00.000Z',
                }),
              ),
            ]
          : []),
      );
      return { consultationId, discussionId };
    },
    /** Somebody says something: `Oaks, please.` */
    async post(
      place: Omit<Said, 'commentId' | 'authorId'>,
      authorId: string,
      {
        text = 'Oaks, please.',
        held = false,
        postedAt = now(),
        answering: topId,
      }: { text?: string; held?: boolean; postedAt?: string; answering?: string } = {},
    ): Promise<Said> {
      const commentId = crypto.randomUUID();
      const said = { commentId, discussionId: place.discussionId, consultationId: place.consultationId };
      await tell(
        commentPosted.create(
          about(`comment-${commentId}`, {
            ...said,
            authorId,
            text: await sealed(commentId, text, 'comment-posted'),
            ...(topId !== undefined && { inReplyTo: { commentId: topId, topId } }),
            ...(held && { held: true as const }),
            postedAt,
          }),
        ),
      );
      return { ...said, authorId };
    },
    stop: () => discussion.stop(),
  };
};

type Decided = Parameters<typeof decisionMade.create>[0]['data'];

export type OthersUnderTest = Awaited<ReturnType<typeof othersUnderTest>>;
