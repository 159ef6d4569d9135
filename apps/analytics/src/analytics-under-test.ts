import { randomBytes } from 'node:crypto';
import { type Context, CONTEXTS } from '@folkmoot/analytics-domain';
import {
  commentPosted,
  consultationPublished,
  discussionStarted,
  memberErased,
  outgoing,
  profileChanged,
  profileErased,
  profilePlace,
  profileSubject,
  stanceTaken,
} from '@folkmoot/contracts';
import type { Stance } from '@folkmoot/analytics-domain';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { encryptText } from '@folkmoot/keyring';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import type { OutgoingMessage } from '@folkmoot/messaging';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  type Caller,
  generateAssertionKeys,
  type RoleGrant,
  silentLogger,
} from '@folkmoot/service';
import { answerCheck } from '@folkmoot/service/answers-under-test';
import { eventually } from '@folkmoot/testing';
import { NOON, type Voice, voiceOf } from '../test/voices.js';
import { type Analytics, startAnalytics } from './analytics.js';

export interface Asked {
  readonly status: number;
  readonly text: string;
  /** Parsed JSON. */
  readonly body: never;
  readonly type: string | undefined;
}

export type Platform = Awaited<ReturnType<typeof analyticsUnderTest>>['platform'];

/** The whole service in memory, with voices for those that it listens to. */
export const analyticsUnderTest = async () => {
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const keys = generateAssertionKeys();
  const now = (): number => Date.parse(NOON);
  const start = (): Promise<Analytics> =>
    startAnalytics({
      platform,
      assertionKeys: assertionVerifier([keys.publicKey], now),
      logger: silentLogger,
      clock: now,
    });
  let analytics = await start();
  const sign = assertionSigner(keys.privateKey, now);
  const voices = Object.fromEntries(CONTEXTS.map((one) => [one, voiceOf(one)])) as Record<Context, Voice>;
  const { identity, discussion } = voices;
  let faultsOf: ReturnType<typeof answerCheck> | undefined;

  /** Everything that was said so far is in the figures. */
  const folded = () =>
    eventually(() => {
      const asOf = analytics.folded.asOf();
      expect(Object.fromEntries(CONTEXTS.map((one) => [one, asOf[one].ordinal]))).toEqual(
        Object.fromEntries(CONTEXTS.map((one) => [one, voices[one].said()])),
      );
    });

  const signed = async (as: Caller | undefined): Promise<Record<string, string>> =>
    as ? { [ASSERTION_HEADER]: await sign(as) } : {};

  const ask = async (url: string, as?: Caller): Promise<Asked> => {
    const answer = await analytics.app.inject({ url, headers: await signed(as) });
    const body = answer.json();
    if (answer.statusCode < 300) {
      faultsOf ??= answerCheck((await analytics.app.inject('/openapi.json')).json());
      const faults = faultsOf('GET', url, answer.statusCode, body);
      expect({ url, faults }).toEqual({ url, faults: [] });
    }
    return { status: answer.statusCode, text: answer.body, body: body as never, type: body?.type };
  };

  return {
    platform,
    voices,
    analytics: () => analytics,
    ask,
    /** Headers by which a request is somebody's. */
    signed,
    /** An answer that is not JSON, or is not to be compared with the document. */
    async file(url: string, as: Caller | undefined) {
      const { statusCode, headers, body } = await analytics.app.inject({ url, headers: await signed(as) });
      return { status: statusCode, headers, text: body };
    },
    folded,
    publish: (...messages: readonly OutgoingMessage[]) => platform.messaging.publish(messages),
    /** As before there were numbers. */
    unnumbered: outgoing,
    person: (...roles: readonly RoleGrant[]): Caller => ({
      memberId: crypto.randomUUID(),
      sessionId: crypto.randomUUID(),
      roles,
    }),
    /** What must be readable. */
    async read(url: string, as?: Caller): Promise<never> {
      const { status, body } = await ask(url, as);
      expect({ url, status: status === 200 ? 200 : body }).toEqual({ url, status: 200 });
      return body;
    },
    consultation: (consultationId: string): OutgoingMessage =>
      discussion.message(consultationPublished, `consultation-${consultationId}`, {
        consultationId,
        opensAt: NOON,
        closesAt: NOON,
      }),
    discussion: (consultationId: string, discussionId: string): OutgoingMessage =>
      discussion.message(discussionStarted, `discussion-${discussionId}`, {
        consultationId,
        discussionId,
        title: 'Paths and trees',
        prompts: [],
        hosts: [],
      }),
    comment: (
      place: { readonly consultationId: string; readonly discussionId: string },
      commentId: string,
      authorId: string,
      more: { readonly time?: string; readonly inReplyTo?: { commentId: string; topId: string } } = {},
    ): OutgoingMessage =>
      discussion.message(
        commentPosted,
        `comment-${commentId}`,
        {
          ...place,
          commentId,
          authorId,
          postedAt: more.time ?? NOON,
          ...(more.inReplyTo && { inReplyTo: more.inReplyTo }),
        },
        more.time,
      ),
    stance: (
      place: { readonly consultationId: string; readonly discussionId: string },
      commentId: string,
      memberId: string,
      stance: Stance,
      more: { readonly time?: string; readonly previous?: Stance } = {},
    ): OutgoingMessage =>
      discussion.message(
        stanceTaken,
        `stance-${commentId}-${memberId}`,
        { ...place, commentId, memberId, stance, ...(more.previous && { previous: more.previous }) },
        more.time,
      ),
    async profile(memberId: string, answers: Readonly<Record<string, string>>): Promise<OutgoingMessage> {
      const profileId = crypto.randomUUID();
      const subject = profileSubject(profileId);
      const key = (await platform.keyring.create([subject])).get(subject) as Buffer;
      return identity.message(profileChanged, `member-${memberId}`, {
        memberId,
        profileId,
        answers: encryptText(key, JSON.stringify(answers), profilePlace(memberId)),
      });
    },
    profileErased: (memberId: string): OutgoingMessage =>
      identity.message(profileErased, `member-${memberId}`, { memberId }),
    memberErased: (memberId: string, erasureId: string): OutgoingMessage =>
      identity.message(memberErased, `member-${memberId}`, {
        memberId,
        erasureId,
        words: 'kept',
        erasedAt: NOON,
      }),
    /** Stops the service and starts it on the same engines, after something may have happened to them. */
    async restart(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
      await analytics.stop();
      await meanwhile();
      analytics = await start();
      faultsOf = undefined;
    },
    async stop() {
      await analytics.stop();
      await platform.store.close();
      await platform.messaging.close();
      await platform.documents.close();
      await platform.keyring.close();
    },
  };
};

export type AnalyticsUnderTest = Awaited<ReturnType<typeof analyticsUnderTest>>;

/** One service for each test of a file. */
export const analyticsOfTest = (): (() => AnalyticsUnderTest) => {
  let service: AnalyticsUnderTest;
  beforeEach(async () => {
    service = await analyticsUnderTest();
  });
  afterEach(() => service.stop());
  return () => service;
};
