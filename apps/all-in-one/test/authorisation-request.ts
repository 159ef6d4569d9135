import type { RouteFacts } from './authorisation-table.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** As the OpenAPI document describes a route. */
export interface Operation {
  readonly tags?: readonly string[];
  readonly 'x-access'?: unknown;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const DAY = 86_400_000;

/** Something that a field's description allows. */
const anyValue = (schema: Schema): unknown => {
  if (schema.enum) return schema.enum[0];
  switch (schema.format) {
    case 'date-time':
      return new Date(Date.now() + DAY).toISOString();
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'uuid':
      return crypto.randomUUID();
    case 'email':
      return `${crypto.randomUUID()}@example.org`;
    default:
      break;
  }
  switch (schema.type) {
    case 'boolean':
      return false;
    case 'integer':
      return 0;
    case 'array':
      return [];
    default:
      return `Words ${crypto.randomUUID()}`;
  }
};

const resolved = ({ components }: OpenApi, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

/** A body with all that must be there, made up from its description; the table's own fields go before. */
export const bodyOf = (document: OpenApi, operation: Operation, facts: RouteFacts): object | undefined => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return undefined;
  const { properties = {}, required = [] } = resolved(document, schema);
  return {
    ...Object.fromEntries(required.map((name) => [name, anyValue(properties[name] ?? {})])),
    ...facts.body,
  };
};
