import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startAccountability } from '@folkmoot/accountability';
import { CONTEXTS, type Context } from '@folkmoot/analytics-domain';
import { topics } from '@folkmoot/contracts';
import type { Platform } from '@folkmoot/event-sourcing';
import { instantOf } from '@folkmoot/kernel';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import { figures } from './figure/figures.js';
import { FeedController } from './feed/feed.controller.js';
import { figuresModels } from './figures-models.js';
import { type Folded, folding } from './folding/folding.js';
import { openModels } from './folding/model-store.js';
import { heardAndFolded } from './hearing/heard-and-folded.js';
import { type Hearing, startHearing } from './hearing/hearing.js';
import { type Ledger, openLedger } from './ledger/ledger.js';
import { startPublishing } from './published/published.js';
import { rejections } from './rejections.js';
import { analyticsCodecs } from './streams.js';
import * as tokens from './tokens.js';
import { useCases } from './use-cases.js';
import { confirmErasures } from './when-member-erased/when-member-erased.js';

@Module({})
class AnalyticsModule {}

export interface AnalyticsOptions {
  readonly platform: Platform;
  readonly assertionKeys: AssertionVerifier;
  readonly logger: Logger;
  readonly clock?: Clock;
}

export interface Analytics {
  readonly app: NestFastifyApplication;
  readonly ledger: Ledger;
  readonly folded: Folded;
  readonly hearing: Hearing;
  /** Readers of the feed who wait for something get their answer now: for whoever stops the door in front of this service. */
  endWaiting(): void;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given: it hears the topics and folds, and `app` can be asked by inject or made to listen. */
export const startAnalytics = async (options: AnalyticsOptions): Promise<Analytics> => {
  const { platform, assertionKeys, logger, clock = Date.now } = options;
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const failed = (what: string) => (error: unknown) => logger.error({ err: error }, what);

  const ledger = await openLedger(platform.documents);
  const store = await openModels(platform.documents, figuresModels);
  const reached = Object.fromEntries(
    CONTEXTS.map((context) => [context, store.reached(context).ordinal]),
  ) as Record<Context, number>;
  const fold = folding({
    ledger,
    store,
    keyring: platform.keyring,
    complete: (context) => hearing.complete(context),
    onFolded: (context) => {
      if (context === 'identity') erasing.wake();
    },
    onError: failed('what was heard could not be folded'),
  });
  const erasing = confirmErasures(platform, fold, clock, failed('an erasure could not be confirmed'));
  const accountability = await startAccountability({
    ...{ context: 'analytics', platform, codecs: analyticsCodecs(platform.keyring) },
    now: () => instantOf(clock()),
    onError: failed('audit or evidence did not follow'),
  });
  const relay = await startPublishing(platform, failed('publishing failed'));
  const hearing = await startHearing({
    platform,
    ledger,
    complete: reached,
    onKept: fold.kept,
    onError: failed('a message was not handled'),
  });
  fold.start();

  const app = await createHttpService({
    name: 'analytics',
    module: {
      module: AnalyticsModule,
      controllers: [...useCases, ...accountability.controllers],
      providers: [
        ...accountability.providers,
        { provide: CLOCK, useValue: clock },
        { provide: tokens.LEDGER, useValue: ledger },
        { provide: tokens.FOLDED, useValue: fold },
        { provide: tokens.FIGURES, useValue: figures(fold) },
        { provide: tokens.KEYRING, useValue: platform.keyring },
      ],
    },
    problems: { ...rejections, ...accountability.rejections },
    assertionKeys,
    logger,
    readiness: [heardAndFolded(platform.messaging, hearing, fold)],
  });
  await app.init();
  return {
    app,
    ledger,
    folded: fold,
    hearing,
    endWaiting: () => app.get(FeedController).endWaiting(),
    async stop() {
      await app.close();
      await hearing.stop();
      await fold.stop();
      await accountability.projection.stop();
      await Promise.all([erasing.stop(), accountability.stop(), relay.stop()]);
    },
  };
};
