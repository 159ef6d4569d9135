const REFERENCE = /"#\/components\/schemas\/([^"/]+)"/g;

/** The named schemas that are referred to anywhere in a part of an OpenAPI document. */
export const referencesIn = (part: unknown): readonly string[] =>
  [...JSON.stringify(part).matchAll(REFERENCE)].map(([, name]) => name as string);

/** Those schemas that somebody who begins there is led to, at once or by way of others. */
export const reachable = (
  from: unknown,
  schemas: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  const follow = (part: unknown): void => {
    for (const name of referencesIn(part)) {
      if (name in found || !(name in schemas)) continue;
      found[name] = schemas[name];
      follow(schemas[name]);
    }
  };
  follow(from);
  return found;
};
