import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { everyContract, parseEnvelope, topics } from '@folkmoot/contracts';
import { startAccountability } from '@folkmoot/accountability';
import {
  type Platform,
  type Projection,
  projectionsCaughtUp,
  startProjection,
} from '@folkmoot/event-sourcing';
import { DAY, HOUR, instantOf } from '@folkmoot/kernel';
import { MessagingServer } from '@folkmoot/messaging/nest-transport';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import { addressBook } from './addresses/address-book.js';
import type { IdentityConfiguration } from './configuration.js';
import { forgetting } from './erasure/forgetting.js';
import { evenPace } from './even-pace.js';
import { offerFirstAdministrator } from './first-administrator/offer-first-administrator.js';
import { mailedLinks } from './mail/mailed-links.js';
import type { Mailer } from './mail/mailer.js';
import { mailsUnderWay } from './mail/mails-under-way.js';
import { guardLastAdministrator } from './member-directory/last-administrator.js';
import { memberDirectory } from './member-directory/member-directory.js';
import { openNotices } from './notices/notices.js';
import { passwords } from './passwords/passwords.js';
import { identityRejections } from './problems.js';
import { startPublishing } from './published/published.js';
import { startReactions } from './reactions/reactions.js';
import { identityReadModels } from './read-models.js';
import { due } from './retention/due.js';
import { retain } from './retention/retain.js';
import { type Retention, startRetention } from './retention/start-retention.js';
import { sessionDirectory } from './session-directory/session-directory.js';
import { sessionEnding } from './session-directory/session-ending.js';
import { type IdentityStreams, identityStreams } from './streams.js';
import * as tokens from './tokens.js';
import { reactions, useCases } from './use-cases.js';
import { whenSuspensionDecided } from './when-suspension-decided/when-suspension-decided.js';

@Module({})
class IdentityModule {}

export interface IdentityOptions {
  readonly platform: Platform;
  readonly assertionKeys: AssertionVerifier;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Closed by whoever made it. */
  readonly mailer: Mailer;
  /**
   * 32 bytes that addresses are looked up with and mailed links are made from; each purpose gets a key of its own, so the
   * master key will do. With another one nobody is found any more.
   */
  readonly secret: Buffer;
  readonly configuration: IdentityConfiguration;
  /** Milliseconds between two looks at what has been kept for long enough; an hour unless told. */
  readonly retentionPause?: number;
  /** Given the token that makes its first administrator, at every start of a site that has none. */
  onFirstAdministratorToken?(token: string): void;
}

export interface Identity {
  readonly app: NestFastifyApplication;
  readonly projections: readonly Projection[];
  readonly streams: IdentityStreams;
  readonly retention: Retention;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given: read models follow the log, and `app` is ready to listen or inject. */
export const startIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { platform, assertionKeys, logger, clock = Date.now, secret, configuration } = options;
  const now = () => instantOf(clock());
  const failed = (what: string) => (error: unknown) => logger.error({ err: error, what }, 'following failed');
  const streams = identityStreams(platform);
  const models = identityReadModels(streams.codecs);
  const start = (model: Projection['model']): Promise<Projection> =>
    startProjection({ ...platform, model, onError: failed(model.name) });
  const projections = [
    await start(models.memberDirectory),
    await start(models.sessionDirectory),
    await start(models.retention),
  ] as const;
  const accountability = await startAccountability({
    ...{ context: 'identity', platform, codecs: streams.codecs, now },
    onError: failed('audit and evidence'),
  });
  const allProjections = [...projections, accountability.projection];

  const members = memberDirectory(projections[0]);
  const sessions = sessionDirectory(projections[1]);
  const links = mailedLinks(secret);
  const endSessions = sessionEnding(streams.sessions, sessions);
  const book = addressBook(streams.addresses, platform.keyring, secret);
  const guard = guardLastAdministrator(platform.store, members);
  const forget = forgetting({ streams, guard, secret });
  const origin = configuration.FOLKMOOT_ORIGIN;
  const underWay = mailsUnderWay();
  const mailer = underWay.deletingBehind(options.mailer);
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const relay = await startPublishing(platform, streams.codecs, failed('relay'));
  const followers = await startReactions({
    ...{ platform, streams, book, members, sessions, links, endSessions, origin, now, failed },
    ...{ mailer, underWay },
  });
  const notices = await openNotices({
    ...{ ...platform, members: streams.members, mailer, underWay, origin, now },
    onError: failed('notices'),
  });

  const app = await createHttpService({
    name: 'identity',
    module: {
      module: IdentityModule,
      controllers: [...useCases, ...reactions, ...accountability.controllers],
      providers: [
        ...accountability.providers,
        { provide: CLOCK, useValue: clock },
        { provide: tokens.MEMBERS, useValue: streams.members },
        { provide: tokens.ADDRESSES, useValue: streams.addresses },
        { provide: tokens.SESSIONS, useValue: streams.sessions },
        { provide: tokens.FIRST_ADMINISTRATORS, useValue: streams.firstAdministrators },
        { provide: tokens.ADDRESS_BOOK, useValue: book },
        {
          provide: tokens.PASSWORDS,
          useValue: await passwords({
            memory: configuration.FOLKMOOT_ARGON2_MEMORY,
            passes: configuration.FOLKMOOT_ARGON2_PASSES,
            atOnce: configuration.FOLKMOOT_ARGON2_AT_ONCE,
          }),
        },
        { provide: tokens.MAILED_LINKS, useValue: links },
        { provide: tokens.MEMBER_DIRECTORY, useValue: members },
        { provide: tokens.SESSION_DIRECTORY, useValue: sessions },
        { provide: tokens.SESSION_ENDING, useValue: endSessions },
        { provide: tokens.LAST_ADMINISTRATOR, useValue: guard },
        { provide: tokens.ERASURES, useValue: streams.erasures },
        { provide: tokens.FORGETTING, useValue: forget },
        { provide: tokens.NOTICES, useValue: notices },
        {
          provide: tokens.SUSPENDING,
          useValue: whenSuspensionDecided({
            ...{ members: streams.members, keyring: platform.keyring, guard, now },
            onError: failed('when-suspension-decided'),
          }),
        },
        { provide: tokens.SESSION_LIFE, useValue: configuration.FOLKMOOT_SESSION_DAYS * DAY },
        { provide: tokens.EVEN_PACE, useValue: evenPace(configuration.FOLKMOOT_EVEN_PACE) },
      ],
    },
    problems: { ...identityRejections, ...accountability.rejections },
    assertionKeys,
    logger,
    readiness: [projectionsCaughtUp(platform.store, allProjections)],
    microservice: new MessagingServer({
      ...platform,
      group: 'identity',
      parse: parseEnvelope(everyContract),
      onError: failed('messages'),
    }),
  });
  await app.init();
  await app.startAllMicroservices();
  const retention = startRetention(
    retain({
      ...{ members: streams.members, sessions: streams.sessions, directory: sessions, forget, now },
      ...{ keyring: platform.keyring, mails: mailer.kept, due: due(projections[2]), configuration },
      store: platform.store,
      onError: failed('retention'),
    }),
    options.retentionPause ?? HOUR,
    failed('retention'),
  );
  if (options.onFirstAdministratorToken) {
    const token = await offerFirstAdministrator({
      streams,
      members,
      head: await platform.store.head(),
      now: now(),
    });
    if (token !== undefined) options.onFirstAdministratorToken(token);
  }
  return {
    app,
    projections: allProjections,
    streams,
    retention,
    async stop() {
      await retention.stop();
      await app.close();
      await notices.stop();
      await followers.stop();
      await relay.stop();
      await accountability.stop();
      await Promise.all(allProjections.map((projection) => projection.stop()));
    },
  };
};
