import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '@folkmoot/service';
import { publicOperations } from '../routes/public-routes.js';
import { liveOperation } from './live-operation.js';
import { ownDataOperation } from './own-data-operation.js';
import { reachable } from './references.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** One document for everything below `/api`: what the services offer to everybody, and what the gateway adds. */
export const mergedOpenApi = (
  documents: ReadonlyMap<string, OpenAPIObject>,
  server: { readonly origin: string; readonly cookieName: string },
): OpenAPIObject => {
  const paths: OpenAPIObject['paths'] = {};
  const schemas: Record<string, unknown> = {};
  for (const [service, document] of documents) {
    const own = namespaced(service, document);
    for (const { template, method, access, operation } of publicOperations(service, own)) {
      const path = (paths[`/api${template}`] ??= {});
      Object.assign(path, { [method.toLowerCase()]: described(service, access, operation) });
    }
    Object.assign(schemas, own.components?.schemas);
  }
  if (documents.has('discussion')) Object.assign(paths, liveOperation);
  if (documents.has('analytics')) Object.assign(paths, ownDataOperation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Folkmoot',
      version: '1',
      description:
        'Public consultations. A command answers with the position of what it stored, in its body and as the header ' +
        '`Folkmoot-Position`; a read that carries this header shows it. Lists have pages of 20 items, counted from 1 ' +
        '(`?page=`), and say how many pages and items there are. Instants are ISO 8601 in UTC. Answers may get further ' +
        'fields. Errors are problem details (RFC 9457) whose `type` can be opened.',
    },
    servers: [{ url: server.origin }],
    tags: [...documents.keys()].map((name) => ({ name, description: '' })),
    paths: sorted(paths),
    components: {
      schemas: sorted(reachable(paths, schemas)) as NonNullable<OpenAPIObject['components']>['schemas'] &
        object,
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: server.cookieName,
          description:
            'What a browser holds after logging in. A change then needs to come from our own pages.',
        },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that `POST /api/sessions` answers.',
        },
      },
    },
  };
};

const SHARED = 'ProblemDetails';

/** Two services may have a schema of one name, so each name gets its service in front; that of problems is everybody's. */
const namespaced = (service: string, document: OpenAPIObject): OpenAPIObject => {
  const text = JSON.stringify(document).replaceAll(
    /"#\/components\/schemas\/([^"/]+)"/g,
    (whole, name: string) => (name === SHARED ? whole : `"#/components/schemas/${service}.${name}"`),
  );
  const copy = JSON.parse(text) as OpenAPIObject;
  const schemas = Object.entries(copy.components?.schemas ?? {}).map(
    ([name, schema]) => [name === SHARED ? name : `${service}.${name}`, schema] as const,
  );
  return { ...copy, components: { ...copy.components, schemas: Object.fromEntries(schemas) } };
};

const described = (service: string, access: AccessRule, operation: Operation): Operation => ({
  ...operation,
  ...(operation.operationId && { operationId: `${service}.${operation.operationId}` }),
  tags: [service],
  security: access === 'anyone' ? [{}, { cookie: [] }, { bearer: [] }] : [{ cookie: [] }, { bearer: [] }],
  responses: {
    ...operation.responses,
    429: { description: 'Too many requests. `Retry-After` says for how many seconds to wait.' },
    503: { description: 'A part of Folkmoot cannot be reached. Try again later.' },
  },
});

const sorted = <Value>(object: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
