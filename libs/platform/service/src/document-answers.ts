import type { OpenAPIObject } from '@nestjs/swagger';
import type { TSchema } from '@sinclair/typebox';
import { ANSWER } from './answers.js';
import { POSITION_HEADER_NAME } from './read-position.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [ANSWER]?: TSchema };
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * Writes the answers that handlers declare into the document of their service: each under the success status that Nest
 * gives it, named objects once. Throws a TypeError for two objects of one name.
 */
export const answerDocumenter = (schemas: Schemas) => {
  const named = new Map<string, string>();

  const referred = (name: string, schema: TSchema): { $ref: string } => {
    // Compared as text: the documentation of Nest copies what it is given.
    const text = JSON.stringify(schema);
    if (named.get(name) !== text) {
      if (name in schemas) throw new TypeError(`Two schemas have the name '${name}'`);
      named.set(name, text);
      schemas[name] = {};
      schemas[name] = written(schema) as never;
    }
    return { $ref: `#/components/schemas/${name}` };
  };

  const plain = (schema: TSchema): object =>
    schema.$id === undefined ? written(schema) : referred(schema.$id, schema);

  const written = ({ $id: _, properties, items, anyOf, additionalProperties, ...own }: TSchema): object => ({
    ...own,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties as Record<string, TSchema>).map(([name, of]) => [name, plain(of)]),
      ),
    }),
    ...(items && { items: plain(items as TSchema) }),
    ...(anyOf && { anyOf: (anyOf as TSchema[]).map(plain) }),
    ...(additionalProperties && { additionalProperties: plain(additionalProperties as TSchema) }),
  });

  return (operation: Operation, method: string): void => {
    const answer = operation[ANSWER];
    delete operation[ANSWER];
    const status = Object.keys(operation.responses).find((each) => each.startsWith('2'));
    if (!answer || status === undefined) return;
    operation.responses[status] = {
      description: answer.description ?? '',
      ...(method !== 'get' && hasPosition(answer) && { headers: positionHeader }),
      content: { 'application/json': { schema: plain(answer) } },
    };
  };
};

const hasPosition = ({ properties }: TSchema): boolean =>
  properties !== undefined && 'position' in properties;

const positionHeader = {
  [POSITION_HEADER_NAME]: {
    description: 'The same as `position` in the body.',
    schema: { type: 'string' as const },
  },
};
