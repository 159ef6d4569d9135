import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { problem } from '@folkmoot/service';
import type { ServiceAnswer, ServiceClient } from './service-client.js';

type Method = NonNullable<InjectOptions['method']>;

/** A service of the same process, without a socket between. Initialises the application if nobody has. */
export const injected = (app: NestFastifyApplication): ServiceClient => {
  const fastify = app.getHttpAdapter().getInstance();
  let ready: PromiseLike<unknown> | undefined;
  let isReady = false;

  const request: ServiceClient['request'] = ({ method, path, headers, body }) =>
    new Promise<ServiceAnswer>((resolve, reject) => {
      // The callback spares a request the chain of promises that `inject` makes without one.
      fastify.inject(
        { method: method as Method, url: path, headers: { ...headers }, ...(body && { payload: body }) },
        (error, response) => {
          if (error || !response) return reject(problem('unavailable'));
          resolve({
            status: response.statusCode,
            headers: response.headers as ServiceAnswer['headers'],
            body: response.rawPayload,
          });
        },
      );
    });

  return {
    async request(what) {
      if (!isReady) {
        ready ??= app.init().then(() => fastify.ready());
        await ready;
        isReady = true;
      }
      return request(what);
    },
    close: () => Promise.resolve(),
  };
};
