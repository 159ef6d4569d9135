import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { type ReadinessCheck, readinessOf } from './health.js';

interface Sources {
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: Registry;
  readonly logger: Logger;
  openApi(): OpenAPIObject;
}

/** What every service answers beside its use cases. Not part of Nest's routes: no access rule applies. */
export const addServiceRoutes = (fastify: FastifyInstance, sources: Sources): void => {
  const { logger, metrics, readiness } = sources;
  let document: OpenAPIObject | undefined;

  fastify.get('/health/live', async () => ({ status: 'live' }));

  fastify.get('/health/ready', async (_request, reply) => {
    const report = await readinessOf(readiness, (check, error) =>
      logger.error({ check, err: error }, 'readiness check failed'),
    );
    return reply.code(report.status === 'ready' ? 200 : 503).send(report);
  });

  fastify.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );

  fastify.get('/openapi.json', async () => (document ??= sources.openApi()));
};
