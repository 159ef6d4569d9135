import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveAdminSocket } from '@folkmoot/cli/admin-socket';
import { startAnalytics } from '@folkmoot/analytics';
import { discussionStreams, startDiscussion } from '@folkmoot/discussion';
import { dataFiles, openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { injected, startGateway } from '@folkmoot/gateway';
import { addressBook, configuredMailer, identityStreams, passwords, startIdentity } from '@folkmoot/identity';
import { START } from '@folkmoot/kernel';
import { moderationStreams, startModeration } from '@folkmoot/moderation';
import { assertionVerifier, generateAssertionKeys } from '@folkmoot/service';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.js';
import { demonstrationIsWhole, isDemonstration } from './demo/is-demonstration.js';
import { seedDemonstration } from './demo/seed-demonstration.js';

export interface AllInOne {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly address: string;
  readonly directory: string;
  readonly mailbox: string | undefined;
  readonly demonstration: boolean;
  readonly firstAdministratorToken: string | undefined;
  /** In the order in which they stop. */
  stop(): Promise<void>;
}

/** The services in one process on the embedded engines, each behind the same edges as if it ran alone. */
export const startAllInOne = async (configuration: Configuration, logger: Logger): Promise<AllInOne> => {
  const masterKey = configuration.FOLKMOOT_MASTER_KEY;
  const embedded = openEmbedded({
    directory: configuration.FOLKMOOT_DATA,
    ...(masterKey !== undefined && { masterKey }),
  });
  const files = dataFiles(embedded.directory);
  const isEmpty = (await embedded.platformOf('identity').store.head()) === START;
  const mailer = configuredMailer(configuration, files.mailbox);
  /** Only this process signs and verifies, so its keys live as long as it does. */
  const keys = generateAssertionKeys();
  const assertionKeys = assertionVerifier([keys.publicKey]);
  let firstAdministratorToken: string | undefined;

  const streams = {
    identity: identityStreams(embedded.platformOf('identity')),
    discussion: discussionStreams(embedded.platformOf('discussion')),
    moderation: moderationStreams(embedded.platformOf('moderation')),
  };
  const demonstration =
    configuration.FOLKMOOT_DEMO && (isEmpty || (await isDemonstration(streams.discussion)));
  if (demonstration && !(await demonstrationIsWhole(streams.identity))) {
    await seedDemonstration({
      streams,
      book: addressBook(
        streams.identity.addresses,
        embedded.platformOf('identity').keyring,
        embedded.masterKey,
      ),
      passwords: await passwords({
        memory: configuration.FOLKMOOT_ARGON2_MEMORY,
        passes: configuration.FOLKMOOT_ARGON2_PASSES,
        atOnce: configuration.FOLKMOOT_ARGON2_AT_ONCE,
      }),
      now: Date.now(),
    });
  }

  const discussion = await startDiscussion({
    platform: embedded.platformOf('discussion'),
    assertionKeys,
    logger: logger.child({ service: 'discussion' }),
  });
  const identity = await startIdentity({
    platform: embedded.platformOf('identity'),
    assertionKeys,
    logger: logger.child({ service: 'identity' }),
    mailer,
    secret: embedded.masterKey,
    configuration,
    ...(!demonstration && {
      onFirstAdministratorToken: (token: string) => {
        firstAdministratorToken = token;
      },
    }),
  });
  const moderation = await startModeration({
    platform: embedded.platformOf('moderation'),
    assertionKeys,
    logger: logger.child({ service: 'moderation' }),
    automaticChecks: configuration.FOLKMOOT_AUTOMATIC_CHECKS,
  });
  const analytics = await startAnalytics({
    platform: embedded.platformOf('analytics'),
    assertionKeys,
    logger: logger.child({ service: 'analytics' }),
  });
  const services = {
    identity: injected(identity.app),
    discussion: injected(discussion.app),
    moderation: injected(moderation.app),
    analytics: injected(analytics.app),
  };
  const gateway = await startGateway({
    services,
    assertionKey: keys.privateKey,
    messaging: embedded.platformOf('gateway').messaging,
    instance: 'all-in-one',
    logger: logger.child({ service: 'gateway' }),
    configuration,
  });
  const jobs = await serveAdminSocket({
    directory: embedded.directory,
    workplace: {
      embedded,
      projections: [...identity.projections, ...discussion.projections, ...moderation.projections],
    },
  });
  await untilReady(gateway.app);
  await gateway.app.listen(configuration.FOLKMOOT_PORT, configuration.FOLKMOOT_HOST);

  return {
    address: (await gateway.app.getUrl()).replace('[::1]', 'localhost'),
    directory: embedded.directory,
    mailbox: configuration.FOLKMOOT_SMTP_URL === undefined ? files.mailbox : undefined,
    demonstration,
    firstAdministratorToken,
    async stop() {
      analytics.endWaiting();
      await gateway.stop();
      await jobs.close();
      await analytics.stop();
      await moderation.stop();
      await discussion.stop();
      await identity.stop();
      await mailer.close();
      await embedded.close();
    },
  };
};

/** Milliseconds until a read model that is far behind is left to catch up while the site runs. */
const PATIENCE = 30_000;

/** Whoever is told that it is ready may believe it: read models have caught up with the log. */
const untilReady = async (app: NestFastifyApplication): Promise<void> => {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await delay(20)) {
    if ((await app.inject('/health/ready')).statusCode === 200) return;
  }
};
