const NOWHERE = 'http://own.invalid';

/**
 * An address of this site out of a form or query, as path, query and fragment; undefined for anything that would lead
 * elsewhere, in whatever spelling (`//host`, `/\host`, a tab between the slashes).
 */
export const ownPath = (given: unknown): string | undefined => {
  if (typeof given !== 'string' || !given.startsWith('/') || given.length > 2_000) return undefined;
  if (!URL.canParse(given, NOWHERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, NOWHERE);
  // `/.//host` is of this origin, but its path alone would not be.
  if (origin !== NOWHERE || pathname.startsWith('//')) return undefined;
  return pathname + search + hash;
};
