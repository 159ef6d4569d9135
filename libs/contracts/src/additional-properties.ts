import type { TSchema } from '@sinclair/typebox';

const mapValues = (of: Readonly<Record<string, TSchema>>, allowed: boolean): Record<string, TSchema> =>
  Object.fromEntries(
    Object.entries(of).map(([name, schema]) => [name, additionalProperties(schema, allowed)]),
  );

/**
 * The same schema with every object in it open or closed. Open for readers, who must live with fields that are added
 * later; closed for writers, so that nothing leaves that the contract does not name.
 */
export const additionalProperties = <Schema extends TSchema>(schema: Schema, allowed: boolean): Schema => {
  const { properties, items, anyOf, allOf, additionalProperties: _, ...rest } = schema as TSchema;
  if (allOf) throw new TypeError('A contract is one object, not an intersection: it could not be closed');
  return {
    ...rest,
    ...(properties && { properties: mapValues(properties as Record<string, TSchema>, allowed) }),
    ...(properties && !allowed && { additionalProperties: false }),
    ...(items && { items: additionalProperties(items as TSchema, allowed) }),
    ...(anyOf && { anyOf: (anyOf as TSchema[]).map((each) => additionalProperties(each, allowed)) }),
  } as TSchema as Schema;
};
