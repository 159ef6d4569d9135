import type { OpenAPIObject } from '@nestjs/swagger';
import type { ComponentChildren } from 'preact';

export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaObject[];
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly additionalProperties?: SchemaObject;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

/** `discussion.Comment`, of a reference to it. */
export const nameIn = (reference: string): string => reference.split('/').at(-1) as string;

/** Follows one reference inside the document. */
export const resolved = (document: OpenAPIObject, schema: SchemaObject | undefined): SchemaObject =>
  schema?.$ref === undefined
    ? (schema ?? {})
    : ((document.components?.schemas?.[nameIn(schema.$ref)] ?? {}) as SchemaObject);

/** Where the page explains a named object. */
export const anchorOf = (name: string): string => `object-${name.replaceAll('.', '-').toLowerCase()}`;

/** What a value must be or is, in a few words: `text, 1 to 80 characters`. */
export const SchemaText = ({ schema }: { schema: SchemaObject }): ComponentChildren => {
  if (schema.$ref !== undefined) {
    const name = nameIn(schema.$ref);
    return <a href={`#${anchorOf(name)}`}>{name.split('.').at(-1)}</a>;
  }
  if (schema.anyOf) return <Either schemas={schema.anyOf} />;
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (typeof schema.type === 'object') {
    return <Either schemas={schema.type.map((type) => ({ ...schema, type }))} />;
  }
  if (schema.type === 'array') {
    return (
      <>
        list of <SchemaText schema={schema.items ?? {}} />
        {schema.maxItems !== undefined && `, at most ${schema.maxItems}`}
      </>
    );
  }
  if (schema.additionalProperties) {
    return (
      <>
        by id, <SchemaText schema={schema.additionalProperties} />
      </>
    );
  }
  return plainText(schema, schema.type);
};

const Either = ({ schemas }: { schemas: readonly SchemaObject[] }) => (
  <>
    {schemas.map((schema, index) => (
      <>
        {index > 0 && ' or '}
        <SchemaText schema={schema} />
      </>
    ))}
  </>
);

const plainText = (schema: SchemaObject, type: string | undefined): string => {
  if (type === 'null') return 'null';
  const kind = type === 'string' ? (schema.format ?? 'text') : (type ?? 'anything');
  return `${kind}${range(schema.minLength, schema.maxLength, ' characters')}${range(schema.minimum, schema.maximum, '')}`;
};

const range = (least: number | undefined, most: number | undefined, unit: string): string => {
  if (least !== undefined && most !== undefined) return `, ${least} to ${most}${unit}`;
  if (most !== undefined) return `, at most ${most}${unit}`;
  return least === undefined ? '' : `, at least ${least}${unit}`;
};
