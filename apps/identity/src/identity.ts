import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IDENTITY_MEMBERS, IDENTITY_SESSIONS } from '@folkmoot/contracts';
import {
  type Platform,
  type Projection,
  projectionsCaughtUp,
  startProjection,
} from '@folkmoot/event-sourcing';
import { DAY, instantOf } from '@folkmoot/kernel';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import { addressBook } from './addresses/address-book.js';
import type { IdentityConfiguration } from './configuration.js';
import { evenPace } from './even-pace.js';
import { offerFirstAdministrator } from './first-administrator/offer-first-administrator.js';
import { mailedLinks } from './mail/mailed-links.js';
import type { Mailer } from './mail/mailer.js';
import { guardLastAdministrator } from './member-directory/last-administrator.js';
import { memberDirectory } from './member-directory/member-directory.js';
import { passwords } from './passwords/passwords.js';
import { identityRejections } from './problems.js';
import { startPublishing } from './published/published.js';
import { startReactions } from './reactions/reactions.js';
import { identityReadModels } from './read-models.js';
import { sessionDirectory } from './session-directory/session-directory.js';
import { sessionEnding } from './session-directory/session-ending.js';
import { type IdentityStreams, identityStreams } from './streams.js';
import * as tokens from './tokens.js';
import { useCases } from './use-cases.js';

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
  /** Given the token that makes its first administrator, at every start of a site that has none. */
  onFirstAdministratorToken?(token: string): void;
}

export interface Identity {
  readonly app: NestFastifyApplication;
  readonly projections: readonly Projection[];
  readonly streams: IdentityStreams;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given: read models follow the log, and `app` is ready to listen or inject. */
export const startIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { platform, assertionKeys, logger, clock = Date.now, mailer, secret, configuration } = options;
  const now = () => instantOf(clock());
  const failed = (what: string) => (error: unknown) => logger.error({ err: error, what }, 'following failed');
  const streams = identityStreams(platform);
  const models = identityReadModels(streams.codecs);
  const start = (model: Projection['model']): Promise<Projection> =>
    startProjection({ ...platform, model, onError: failed(model.name) });
  const projections = [await start(models.memberDirectory), await start(models.sessionDirectory)] as const;

  const members = memberDirectory(projections[0]);
  const sessions = sessionDirectory(projections[1]);
  const links = mailedLinks(secret);
  const endSessions = sessionEnding(streams.sessions, sessions);
  await platform.messaging.ensureTopics([IDENTITY_MEMBERS, IDENTITY_SESSIONS]);
  const relay = await startPublishing(platform, streams.codecs, failed('relay'));
  const reactions = await startReactions({
    ...{ platform, streams, links, mailer, endSessions, now, failed },
    origin: configuration.FOLKMOOT_ORIGIN,
  });

  const app = await createHttpService({
    name: 'identity',
    module: {
      module: IdentityModule,
      controllers: useCases,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: tokens.MEMBERS, useValue: streams.members },
        { provide: tokens.ADDRESSES, useValue: streams.addresses },
        { provide: tokens.SESSIONS, useValue: streams.sessions },
        { provide: tokens.FIRST_ADMINISTRATORS, useValue: streams.firstAdministrators },
        { provide: tokens.ADDRESS_BOOK, useValue: addressBook(streams.addresses, secret) },
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
        {
          provide: tokens.LAST_ADMINISTRATOR,
          useValue: guardLastAdministrator(platform.store, members),
        },
        { provide: tokens.SESSION_LIFE, useValue: configuration.FOLKMOOT_SESSION_DAYS * DAY },
        { provide: tokens.EVEN_PACE, useValue: evenPace(configuration.FOLKMOOT_EVEN_PACE) },
      ],
    },
    problems: identityRejections,
    assertionKeys,
    logger,
    readiness: [projectionsCaughtUp(platform.store, projections)],
  });
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
    projections,
    streams,
    async stop() {
      await app.close();
      await reactions.stop();
      await relay.stop();
      await Promise.all(projections.map((projection) => projection.stop()));
    },
  };
};
