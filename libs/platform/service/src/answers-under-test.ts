import type { OpenAPIObject } from '@nestjs/swagger';
import { FormatRegistry, type TSchema, Type } from '@sinclair/typebox';
import { type TypeCheck, TypeCompiler } from '@sinclair/typebox/compiler';
import { METHODS } from './openapi.js';
import { dayRule, emailRule, idRule, instantRule, linkRule } from './rules.js';

interface Described {
  readonly $ref?: string;
  readonly anyOf?: readonly Described[];
  readonly enum?: readonly (string | null)[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Described;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly additionalProperties?: Described;
}

const formats = { uuid: idRule, 'date-time': instantRule, date: dayRule, email: emailRule, uri: linkRule };
for (const [name, { check }] of Object.entries(formats)) FormatRegistry.Set(`answered-${name}`, check);

/**
 * For specs: compares answers with what the service's document says about them. Objects are taken to be closed, so a
 * field that is sent and not documented is a difference too.
 */
export const answerCheck = (document: OpenAPIObject) => {
  const compiled = new Map<string, TypeCheck<TSchema>>();
  const routes = documentedAnswers(document);

  const checkable = (schema: Described): TSchema => {
    if (schema.$ref !== undefined) return checkable(componentOf(document, schema.$ref));
    if (schema.anyOf) return Type.Union(schema.anyOf.map(checkable));
    if (schema.enum) {
      return Type.Union(schema.enum.map((one) => (one === null ? Type.Null() : Type.Literal(one))));
    }
    if (Array.isArray(schema.type)) {
      return Type.Union(schema.type.map((type: string) => checkable({ ...schema, type })));
    }
    switch (schema.type) {
      case 'string':
        return Type.String({
          ...(schema.format !== undefined && { format: `answered-${schema.format}` }),
          ...(schema.pattern !== undefined && { pattern: schema.pattern }),
        });
      case 'integer':
        return Type.Integer(schema.minimum === undefined ? {} : { minimum: schema.minimum });
      case 'boolean':
        return Type.Boolean();
      case 'null':
        return Type.Null();
      case 'array':
        return Type.Array(checkable(schema.items ?? {}));
      case 'object':
        return schema.additionalProperties ? recordOf(schema.additionalProperties) : closed(schema);
      default:
        throw new TypeError(`No check for ${JSON.stringify(schema)}`);
    }
  };

  const recordOf = (values: Described): TSchema => Type.Record(Type.String(), checkable(values));

  const closed = ({ properties = {}, required = [] }: Described): TSchema =>
    Type.Object(
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => {
          const value = checkable(schema);
          return [name, required.includes(name) ? value : Type.Optional(value)];
        }),
      ),
      { additionalProperties: false },
    );

  /** What is wrong with a success, each as `/items/0/text: Expected string`. */
  return (method: string, url: string, status: number, body: unknown): readonly string[] => {
    const path = url.split('?')[0] as string;
    const route = routes.find((each) => each.method === method && each.address.test(path));
    if (!route) return [`${method} ${path} is not in the document`];
    if (route.status !== status) return [`status ${status} instead of ${route.status}`];
    if (!route.schema) return ['the document does not say what is answered'];
    const check = compiled.get(route.name) ?? TypeCompiler.Compile(checkable(route.schema));
    compiled.set(route.name, check);
    return [...check.Errors(body)].map((error) => `${error.path}: ${error.message}`);
  };
};

export interface DocumentedAnswer {
  /** `GET /comments/{commentId}`. */
  readonly name: string;
  readonly method: string;
  readonly address: RegExp;
  readonly status: number;
  readonly schema?: Described;
}

/** Of every operation, those for the gateway alone included. */
export const documentedAnswers = (document: OpenAPIObject): readonly DocumentedAnswer[] =>
  Object.entries(document.paths)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)
    .flatMap(([path, item]) =>
      METHODS.flatMap((verb) => {
        const found = Object.entries(item[verb]?.responses ?? {}).find(([status]) => status.startsWith('2'));
        if (!found) return [];
        const method = verb.toUpperCase();
        const { content } = found[1] as { content?: Record<string, { schema?: Described }> };
        const schema = content?.['application/json']?.schema;
        return [
          {
            name: `${method} ${path}`,
            method,
            address: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
            status: Number(found[0]),
            ...(schema && { schema }),
          },
        ];
      }),
    );

const componentOf = (document: OpenAPIObject, reference: string): Described =>
  document.components?.schemas?.[reference.split('/').at(-1) as string] as Described;
