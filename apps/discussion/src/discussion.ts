import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { everyContract, parseEnvelope, topics } from '@folkmoot/contracts';
import { startAccountability } from '@folkmoot/accountability';
import { rejections } from '@folkmoot/discussion-domain';
import { confirmingErasures } from '@folkmoot/erasure';
import {
  type Platform,
  type Projection,
  projectionsCaughtUp,
  startProjection,
} from '@folkmoot/event-sourcing';
import { instantOf, MINUTE } from '@folkmoot/kernel';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import { groupOfDocuments } from '@folkmoot/messaging';
import { MessagingServer } from '@folkmoot/messaging/nest-transport';
import type { Logger } from 'pino';
import { commentPages } from './comment-page/comment-pages.js';
import { consultationPages } from './consultation-page/consultation-pages.js';
import { followErasedWords } from './erased-words/erased-words.js';
import { forgetOlderVersions } from './forget-older-versions.js';
import { openMemberDirectory } from './members/member-directory.js';
import { ownData } from './own-data/own-data.js';
import { discussionReadModels } from './read-models.js';
import { startPublishing } from './published/published.js';
import { type DiscussionStreams, discussionStreams } from './streams.js';
import * as tokens from './tokens.js';
import { reactions, useCases } from './use-cases.js';
import { venues } from './venues.js';
import { visibility } from './visibility.js';
import { memberEraser } from './when-member-changed/erase-member.js';
import { startWithdrawnWords } from './withdrawn-words/withdrawn-words.js';

@Module({})
class DiscussionModule {}

export interface DiscussionOptions {
  readonly platform: Platform;
  readonly assertionKeys: AssertionVerifier;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Milliseconds between two looks for withdrawn comments whose words are to be erased; a minute unless told. */
  readonly withdrawnWordsEvery?: number;
}

export interface Discussion {
  readonly app: NestFastifyApplication;
  readonly projections: readonly Projection[];
  readonly streams: DiscussionStreams;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given: read models follow the log, and `app` can be asked by inject or made to listen. */
export const startDiscussion = async (options: DiscussionOptions): Promise<Discussion> => {
  const { platform, assertionKeys, logger, clock = Date.now, withdrawnWordsEvery = MINUTE } = options;
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const streams = discussionStreams(platform);
  const models = discussionReadModels(streams.codecs);
  await forgetOlderVersions(platform.documents, Object.values(models));
  const start = (model: Projection['model']): Promise<Projection> =>
    startProjection({
      ...platform,
      model,
      onError: (error) => logger.error({ err: error, model: model.name }, 'a read model did not follow'),
    });
  const commentPage = await start(models.commentPage);
  const consultationPage = await start(models.consultationPage);

  const members = await openMemberDirectory(platform.documents);
  const places = venues(streams);
  const now = () => instantOf(clock());
  const accountability = await startAccountability({
    ...{ context: 'discussion', platform, codecs: streams.codecs, now },
    onError: (error) => logger.error({ err: error }, 'audit or evidence did not follow'),
  });
  const projections = [commentPage, consultationPage, accountability.projection];
  const head = () => platform.store.head();
  const pages = commentPages({ commentPage, members, head });
  const { comments } = streams;
  const erasedWords = await followErasedWords({
    ...platform,
    commentPage,
    forget: pages.forget,
    onError: (error) => logger.error({ err: error }, 'erased words are not gone yet'),
  });
  const erasures = confirmingErasures({
    context: 'discussion',
    platform: { ...platform, documents: { ...platform.documents, compact: erasedWords.compact } },
    now,
    erase: memberEraser({ comments, commentPage, erasedWords, forget: pages.forget, head, now }),
  });
  const withdrawnWords = startWithdrawnWords({
    comments,
    commentPage,
    now,
    interval: withdrawnWordsEvery,
    onError: (error) => logger.error({ err: error }, 'withdrawn words were not erased'),
  });
  const relay = await startPublishing(platform, streams.codecs, (error) =>
    logger.error({ err: error }, 'publishing failed'),
  );
  const app = await createHttpService({
    name: 'discussion',
    module: {
      module: DiscussionModule,
      controllers: [...useCases, ...reactions, ...accountability.controllers],
      providers: [
        ...accountability.providers,
        { provide: CLOCK, useValue: clock },
        { provide: tokens.CONSULTATIONS, useValue: streams.consultations },
        { provide: tokens.DISCUSSIONS, useValue: streams.discussions },
        { provide: tokens.COMMENTS, useValue: streams.comments },
        { provide: tokens.STANCES, useValue: streams.stances },
        { provide: tokens.VENUES, useValue: places },
        { provide: tokens.VISIBILITY, useValue: visibility(places) },
        { provide: tokens.MEMBERS, useValue: members },
        { provide: tokens.KEYRING, useValue: platform.keyring },
        {
          provide: tokens.CONSULTATION_PAGES,
          useValue: consultationPages({ consultationPage, members, now }),
        },
        { provide: tokens.COMMENT_PAGES, useValue: pages },
        { provide: tokens.ERASED_WORDS, useValue: erasedWords },
        { provide: tokens.ERASURES, useValue: erasures },
        { provide: tokens.OWN_DATA, useValue: ownData({ comments, commentPage, members, head }) },
      ],
    },
    problems: { ...rejections, ...accountability.rejections },
    assertionKeys,
    logger,
    readiness: [projectionsCaughtUp(platform.store, projections)],
    microservice: new MessagingServer({
      ...platform,
      group: await groupOfDocuments('discussion', platform.documents, platform.messaging),
      parse: parseEnvelope(everyContract),
      onError: (error) => logger.error({ err: error }, 'a message was not handled'),
    }),
  });
  await app.init();
  await app.startAllMicroservices();
  return {
    app,
    projections,
    streams,
    async stop() {
      await app.close();
      await Promise.all([withdrawnWords.stop(), erasedWords.stop(), accountability.stop()]);
      await Promise.all([relay.stop(), ...projections.map((projection) => projection.stop())]);
    },
  };
};
