import { applyDecorators, type INestApplication } from '@nestjs/common';
import { ApiExtension, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { RejectionCatalogue } from '@folkmoot/kernel';
import type { AccessRule } from './access.js';
import { answerDocumenter } from './document-answers.js';
import { statusOfKind } from './problem-of.js';
import { type PlatformCode, platformProblems, PROBLEM_MEDIA_TYPE } from './problems.js';

const PROBLEMS = 'x-problems';

/** At the document's root: every problem of the service, {@link KnownProblem}. */
export const PROBLEM_CATALOGUE = 'x-problem-catalogue';

/** Documents the problems of a handler by their codes; those that its access, body and path imply need no mention. */
export const Problems = (...codes: readonly string[]): MethodDecorator =>
  applyDecorators(ApiExtension(PROBLEMS, codes));

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [PROBLEMS]?: readonly string[];
  'x-access'?: AccessRule;
};

export interface KnownProblem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
}

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. `type` is stable; further members say what this one request broke.',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};

/**
 * The service's OpenAPI 3.1 document. Throws a TypeError if a handler names a problem that is in no catalogue, or if two
 * answers share a name.
 */
export const openApiDocument = (
  app: INestApplication,
  name: string,
  problems: RejectionCatalogue,
): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle(`Folkmoot ${name}`)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const known = catalogueOf(name, problems);
  const schemas = { ...document.components?.schemas };
  const addAnswer = answerDocumenter(schemas);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      addAnswer(operation, method);
      addProblems(operation, `${method.toUpperCase()} ${path}`, known);
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...schemas, ProblemDetails: problemSchema as never },
  };
  return Object.assign(document, { [PROBLEM_CATALOGUE]: [...known.values()] });
};

const catalogueOf = (context: string, problems: RejectionCatalogue): ReadonlyMap<string, KnownProblem> =>
  new Map([
    ...Object.entries(problems).map(
      ([code, { kind, title }]) =>
        [code, { type: `/problems/${context}/${code}`, status: statusOfKind[kind], title }] as const,
    ),
    ...Object.entries(platformProblems).map(
      ([code, entry]) => [code, { type: `/problems/platform/${code}`, ...entry }] as const,
    ),
  ]);

const addProblems = (operation: Operation, where: string, known: ReadonlyMap<string, KnownProblem>): void => {
  const codes = new Set([...impliedProblems(operation), ...(operation[PROBLEMS] ?? [])]);
  delete operation[PROBLEMS];
  const byStatus = Map.groupBy(
    [...codes].map((code) => {
      const entry = known.get(code);
      if (!entry) throw new TypeError(`${where} names the problem '${code}', which is in no catalogue`);
      return entry;
    }),
    (entry) => entry.status,
  );
  for (const [status, entries] of byStatus) {
    operation.responses[status] = {
      description: entries.map(({ title }) => title).join(' '),
      content: {
        [PROBLEM_MEDIA_TYPE]: {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/ProblemDetails' },
              {
                type: 'object',
                properties: { type: { type: 'string', enum: entries.map(({ type }) => type) } },
              },
            ],
          },
        },
      },
    };
  }
};

const impliedProblems = (operation: Operation): PlatformCode[] => {
  const access = operation['x-access'];
  const parameters = operation.parameters ?? [];
  const has = (place: string): boolean =>
    parameters.some((parameter) => 'in' in parameter && parameter.in === place);
  return [
    ...(access === undefined || access === 'anyone' ? [] : (['not-logged-in'] as const)),
    ...(typeof access === 'object' ? (['role-required'] as const) : []),
    ...(has('path') ? (['id-invalid'] as const) : []),
    ...(has('query') ? (['query-invalid'] as const) : []),
    ...(operation.requestBody
      ? ([
          'json-invalid',
          'body-too-large',
          'media-type-unsupported',
          'characters-invalid',
          'body-invalid',
        ] as const)
      : []),
  ];
};
