import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startAccountability } from '@folkmoot/accountability';
import { everyContract, parseEnvelope, topics } from '@folkmoot/contracts';
import {
  type Platform,
  type Projection,
  projectionsCaughtUp,
  startProjection,
} from '@folkmoot/event-sourcing';
import { instantOf } from '@folkmoot/kernel';
import { groupOfDocuments } from '@folkmoot/messaging';
import { MessagingServer } from '@folkmoot/messaging/nest-transport';
import { rejections } from '@folkmoot/moderation-domain';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import { casePages } from './case-page/case-pages.js';
import { currentRules } from './check-rules/current-rules.js';
import { automaticChecks, noChecks, openRecentTexts } from './comment-checks/index.js';
import { erasing } from './erasing.js';
import { openKnownComments } from './known-comments/known-comments.js';
import { openKnownDiscussions } from './known-discussions/known-discussions.js';
import { openKnownMembers } from './known-members/known-members.js';
import { memberCasesOf } from './member-cases/member-cases.js';
import { moderationNumbersOf } from './moderation-numbers/moderation-numbers.js';
import { ownNotices } from './own-notices/own-notices.js';
import { ownReports } from './own-reports/own-reports.js';
import { startPublishing } from './published/published.js';
import { queuePages } from './queue/queue-pages.js';
import { moderationReadModels } from './read-models.js';
import { type ModerationStreams, moderationStreams } from './streams.js';
import * as tokens from './tokens.js';
import { reactions, useCases } from './use-cases.js';

@Module({})
class ModerationModule {}

export interface ModerationOptions {
  readonly platform: Platform;
  readonly assertionKeys: AssertionVerifier;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Whether comments are looked through; they are unless told. */
  readonly automaticChecks?: boolean;
}

export interface Moderation {
  readonly app: NestFastifyApplication;
  readonly projections: readonly Projection[];
  readonly streams: ModerationStreams;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given: it listens to topics, read models follow the log, and `app` can be asked by inject or made to listen. */
export const startModeration = async (options: ModerationOptions): Promise<Moderation> => {
  const { platform, assertionKeys, logger, clock = Date.now } = options;
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const streams = moderationStreams(platform);
  const models = moderationReadModels(streams.codecs);
  const start = (model: Projection['model']): Promise<Projection> =>
    startProjection({
      ...platform,
      model,
      onError: (error) => logger.error({ err: error, model: model.name }, 'a read model did not follow'),
    });
  const memberCaseProjection = await start(models.memberCases);
  const numbers = await start(models.moderationNumbers);
  const ownNotice = await start(models.ownNotices);
  const ownReport = await start(models.ownReports);
  const queue = await start(models.queue);
  const now = () => instantOf(clock());
  const accountability = await startAccountability({
    ...{ context: 'moderation', platform, codecs: streams.codecs, now },
    onError: (error) => logger.error({ err: error }, 'audit or evidence did not follow'),
  });
  const projections = [memberCaseProjection, numbers, ownNotice, ownReport, queue, accountability.projection];

  const members = await openKnownMembers(platform.documents);
  const discussions = await openKnownDiscussions(platform.documents);
  const comments = await openKnownComments(platform, discussions);
  const memberCases = memberCasesOf(memberCaseProjection);
  const notices = ownNotices({ notices: ownNotice, streams, comments, now });
  const recentTexts = await openRecentTexts(platform.documents, platform.keyring);
  const rules = currentRules(streams.checkRules);
  const check = (options.automaticChecks ?? true) ? automaticChecks({ recentTexts, rules, now }) : noChecks;
  const relay = await startPublishing(platform, streams.codecs, (error) =>
    logger.error({ err: error }, 'publishing failed'),
  );
  const app = await createHttpService({
    name: 'moderation',
    module: {
      module: ModerationModule,
      controllers: [...useCases, ...reactions, ...accountability.controllers],
      providers: [
        ...accountability.providers,
        { provide: CLOCK, useValue: clock },
        { provide: tokens.CASES, useValue: streams.cases },
        { provide: tokens.CONDUCT, useValue: streams.conduct },
        { provide: tokens.KNOWN_COMMENTS, useValue: comments },
        { provide: tokens.KNOWN_DISCUSSIONS, useValue: discussions },
        { provide: tokens.KNOWN_MEMBERS, useValue: members },
        { provide: tokens.CHECK_COMMENT, useValue: check },
        { provide: tokens.CHECK_RULES, useValue: streams.checkRules },
        { provide: tokens.RECENT_TEXTS, useValue: recentTexts },
        { provide: tokens.QUEUE_PAGES, useValue: queuePages({ queue, comments, members, now }) },
        {
          provide: tokens.CASE_PAGES,
          useValue: casePages({ cases: streams.cases, comments, members, notices, now }),
        },
        { provide: tokens.OWN_NOTICES, useValue: notices },
        { provide: tokens.OWN_REPORTS, useValue: ownReports({ reports: ownReport, streams, comments }) },
        { provide: tokens.MODERATION_NUMBERS, useValue: moderationNumbersOf({ numbers, queue }) },
        { provide: tokens.MEMBER_CASES, useValue: memberCases },
        { provide: tokens.ERASURES, useValue: erasing({ platform, streams, memberCases, now }) },
        { provide: tokens.KEYRING, useValue: platform.keyring },
      ],
    },
    problems: { ...rejections, ...accountability.rejections },
    assertionKeys,
    logger,
    readiness: [projectionsCaughtUp(platform.store, projections)],
    microservice: new MessagingServer({
      ...platform,
      group: await groupOfDocuments('moderation', platform.documents, platform.messaging),
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
      await accountability.stop();
      await Promise.all([relay.stop(), ...projections.map((projection) => projection.stop())]);
    },
  };
};
