import type { OpenAPIObject } from '@nestjs/swagger';
import { ANSWER } from './answers.js';
import { POSITION_HEADER_NAME } from './read-position.js';

/** A schema as {@link ANSWER} holds it: named objects stand whole wherever they are used. */
interface Whole {
  readonly $id?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Whole>>;
  readonly items?: Whole;
  readonly anyOf?: readonly Whole[];
  readonly additionalProperties?: Whole;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [ANSWER]?: Whole };
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * Writes the answers that handlers declare into the document of their service: each under the success status that Nest
 * gives it, named objects once, among `schemas`. Throws a TypeError for two objects of one name.
 */
export const answerDocumenter = (schemas: Schemas) => {
  const named = new Map<string, string>();

  const referred = (name: string, schema: Whole): { $ref: string } => {
    // Compared as text: Nest's documentation copies what it is given.
    const text = JSON.stringify(schema);
    if (named.get(name) !== text) {
      if (name in schemas) throw new TypeError(`Two schemas have the name '${name}'`);
      named.set(name, text);
      schemas[name] = written(schema);
    }
    return { $ref: `#/components/schemas/${name}` };
  };

  const placed = (schema: Whole): object =>
    schema.$id === undefined ? written(schema) : referred(schema.$id, schema);

  const written = ({ $id: _, properties, items, anyOf, additionalProperties, ...own }: Whole): object => ({
    ...own,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, placed(property)]),
      ),
    }),
    ...(items && { items: placed(items) }),
    ...(anyOf && { anyOf: anyOf.map(placed) }),
    ...(additionalProperties && { additionalProperties: placed(additionalProperties) }),
  });

  return (operation: Operation, method: string): void => {
    const answer = operation[ANSWER];
    delete operation[ANSWER];
    const status = Object.keys(operation.responses).find((each) => each.startsWith('2'));
    if (!answer || status === undefined) return;
    operation.responses[status] = {
      description: answer.description ?? '',
      ...(method !== 'get' && answer.properties?.['position'] && { headers: positionHeader }),
      content: { 'application/json': { schema: placed(answer) } },
    };
  };
};

const positionHeader = {
  [POSITION_HEADER_NAME]: {
    description: 'The same as `position` in the body.',
    schema: { type: 'string' as const },
  },
};
