import { Module, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpService, type HttpServiceOptions } from './http-service.js';
import { silentLogger } from './logging.js';

@Module({})
class Example {}

/** For this library's own specs: a service `example` of these controllers, reached through `inject`. */
export const serviceUnderTest = async (
  controllers: Type[],
  options: Partial<HttpServiceOptions> & { providers?: Provider[] } = {},
): Promise<NestFastifyApplication> => {
  const { providers = [], ...rest } = options;
  const app = await createHttpService({
    name: 'example',
    module: { module: Example, controllers, providers },
    problems: {},
    logger: silentLogger,
    ...rest,
  });
  return app.init();
};
