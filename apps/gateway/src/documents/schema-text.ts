import type { OpenAPIObject } from '@nestjs/swagger';

export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

/** Follows one reference inside the document. */
export const resolved = (document: OpenAPIObject, schema: SchemaObject | undefined): SchemaObject => {
  const name = schema?.$ref?.split('/').at(-1);
  if (name === undefined) return schema ?? {};
  return (document.components?.schemas?.[name] ?? {}) as SchemaObject;
};

/** What a value must be, in a few words: `text, 1 to 80 characters`. */
export const schemaText = (schema: SchemaObject): string => {
  if (schema.$ref) return `object (${schema.$ref.split('.').at(-1)})`;
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (schema.type === 'array') {
    const most = schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`;
    return `list of ${schemaText(schema.items ?? {})}${most}`;
  }
  const kind = schema.type === 'string' ? (schema.format ?? 'text') : (schema.type ?? 'anything');
  return `${kind}${range(schema.minLength, schema.maxLength, ' characters')}${range(schema.minimum, schema.maximum, '')}`;
};

const range = (least: number | undefined, most: number | undefined, unit: string): string => {
  if (least !== undefined && most !== undefined) return `, ${least} to ${most}${unit}`;
  if (most !== undefined) return `, at most ${most}${unit}`;
  return least === undefined ? '' : `, at least ${least}${unit}`;
};
