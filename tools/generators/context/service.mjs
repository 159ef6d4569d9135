import { camel, pascal, plural, upper } from '../names.mjs';

export const service = ({ name, aggregate }) => {
  const [type, many] = [pascal(name), camel(plural(aggregate))];
  return `import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { topics } from '@folkmoot/contracts';
import { rejections } from '@folkmoot/${name}-domain';
import type { Platform } from '@folkmoot/event-sourcing';
import { type AssertionVerifier, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import { startPublishing } from './published/published.js';
import { type ${type}Streams, ${camel(name)}Streams } from './streams.js';
import { ${upper(plural(aggregate))} } from './tokens.js';
import { useCases } from './use-cases.js';

@Module({})
class ${type}Module {}

export interface ${type}Options {
  readonly platform: Platform;
  readonly assertionKeys: AssertionVerifier;
  readonly logger: Logger;
  readonly clock?: Clock;
}

export interface ${type} {
  readonly app: NestFastifyApplication;
  readonly streams: ${type}Streams;
  stop(): Promise<void>;
}

/** The whole service on the engines it is given; \`app\` can be asked by inject or made to listen. */
export const start${type} = async (options: ${type}Options): Promise<${type}> => {
  const { platform, assertionKeys, logger, clock = Date.now } = options;
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const streams = ${camel(name)}Streams(platform);
  const relay = await startPublishing(platform, streams.codecs, (error) =>
    logger.error({ err: error }, 'publishing failed'),
  );
  const app = await createHttpService({
    name: '${name}',
    module: {
      module: ${type}Module,
      controllers: useCases,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: ${upper(plural(aggregate))}, useValue: streams.${many} },
      ],
    },
    problems: rejections,
    assertionKeys,
    logger,
    readiness: [],
  });
  await app.init();
  return {
    app,
    streams,
    async stop() {
      await app.close();
      await relay.stop();
    },
  };
};
`;
};
