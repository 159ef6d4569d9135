import { startAnalytics } from '@folkmoot/analytics';
import { startDiscussion } from '@folkmoot/discussion';
import { dataFiles, openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { gatewayConfiguration, injected, startGateway } from '@folkmoot/gateway';
import { configuredMailer, identityConfiguration, startIdentity } from '@folkmoot/identity';
import { startModeration } from '@folkmoot/moderation';
import {
  assertionVerifier,
  createLogger,
  generateAssertionKeys,
  parseConfiguration,
} from '@folkmoot/service';
import { Type } from '@sinclair/typebox';

/** Run as a process: every service on the data directory but the one that is named, as if that were stopped for a while. */
const [, , absent] = process.argv;
const configuration = parseConfiguration(
  Type.Composite([identityConfiguration, gatewayConfiguration]),
  process.env,
);
const directory = process.env['FOLKMOOT_DATA'] ?? '';
const embedded = openEmbedded({ directory });
const logger = createLogger({ level: 'warn', service: 'without-one' });
const keys = generateAssertionKeys();
const assertionKeys = assertionVerifier([keys.publicKey]);
const mailer = configuredMailer(configuration, dataFiles(directory).mailbox);
const optionsOf = (context: string) => ({ platform: embedded.platformOf(context), assertionKeys, logger });

const discussion = await startDiscussion(optionsOf('discussion'));
const identity = await startIdentity({
  ...optionsOf('identity'),
  mailer,
  secret: embedded.masterKey,
  configuration,
});
const moderation = absent === 'moderation' ? undefined : await startModeration(optionsOf('moderation'));
const analytics = absent === 'analytics' ? undefined : await startAnalytics(optionsOf('analytics'));
const gateway = await startGateway({
  services: {
    identity: injected(identity.app),
    discussion: injected(discussion.app),
    ...(moderation && { moderation: injected(moderation.app) }),
    ...(analytics && { analytics: injected(analytics.app) }),
  },
  assertionKey: keys.privateKey,
  messaging: embedded.platformOf('gateway').messaging,
  logger,
  configuration,
});

const stop = async (): Promise<void> => {
  await gateway.stop();
  for (const service of [analytics, moderation, discussion, identity]) await service?.stop();
  await mailer.close();
  await embedded.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());

await gateway.app.listen(0, '127.0.0.1');
process.stdout.write(`ready at ${await gateway.app.getUrl()}\n`);
