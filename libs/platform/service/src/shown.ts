import { type Static, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import type { Position } from '@folkmoot/kernel';
import { POSITION } from './read-position.js';

/**
 * The words in which answers are described. One schema is both what the compiler holds a handler to (`AnswerOf`) and
 * what the OpenAPI document says, so neither can be changed alone. Each takes the meaning of its field.
 */

export const text = (description: string) => Type.String({ description });

export const id = (description: string) => Type.String({ format: 'uuid', description });

/** `2026-03-01T09:00:00.000Z`. */
export const instant = (description: string) => Type.String({ format: 'date-time', description });

/** `2026-03-01`. */
export const day = (description: string) => Type.String({ format: 'date', description });

export const position = (description: string) =>
  Type.Unsafe<Position>(Type.String({ pattern: POSITION.source, description }));

/** How many, or which one counted from 1. */
export const count = (description: string) => Type.Integer({ minimum: 0, description });

export const flag = (description: string) => Type.Boolean({ description });

export const oneOf = <const Choice extends string>(choices: readonly Choice[], description: string) =>
  Type.Unsafe<Choice>({ type: 'string', enum: [...choices], description });

export const list = <Item extends TSchema>(items: Item, description: string) =>
  Type.Array(items, { description });

/** Values by an id that is not known beforehand. */
export const byId = <Value extends TSchema>(values: Value, description: string) =>
  Type.Unsafe<Record<string, Static<Value>>>({ type: 'object', additionalProperties: values, description });

/** An object of its own inside another. */
export const fields = <Properties extends TProperties>(properties: Properties, description: string) =>
  Type.Object(properties, { description });

/** An object that the document lists under its name; a service has one of each name. */
export const named = <Properties extends TProperties>(
  name: string,
  properties: Properties,
  description: string,
) => Type.Object(properties, { $id: name, description });

/** The field may be absent. */
export const optional = Type.Optional;

export const anyOf = <Schemas extends readonly TSchema[]>(schemas: Schemas, description: string) =>
  Type.Unsafe<Static<Schemas[number]>>({ anyOf: schemas, description });

export const nothing = Type.Null();

/** The field is always there, and null where there is nothing to say. */
export const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>(
    schema.$id === undefined ? nullable(schema) : { anyOf: [schema, nothing] },
  );

const nullable = ({ type, enum: choices, ...others }: TSchema & { type?: string; enum?: unknown[] }) => ({
  ...others,
  type: [type, 'null'],
  ...(choices && { enum: [...choices, null] }),
});

/** What every page of a list has. */
export const pageOf = <Item extends TSchema>(item: Item, description: string) => ({
  items: list(item, description),
  page: count('Which page this is, from 1.'),
  pages: count('How many pages there are: 1 for an empty list. A page beyond the last one has no items.'),
  total: count('How many items there are on all pages.'),
});
