import { familyOf } from './schema.js';

/** One walk along the (family, position) index, and which of the family's streams to take: no names means all. */
export interface FamilyScan {
  readonly family: string;
  readonly names: readonly string[];
}

/** Every stream there is. */
export type Scan = 'everything' | readonly FamilyScan[];

/**
 * The scans that find exactly the streams whose names begin with one of the prefixes. `comment-` is one whole family;
 * `comment-4` is a part of one; `com` is every known family that begins so, and streams without a hyphen.
 */
export const scansOf = (prefixes: readonly string[], knownFamilies: () => readonly string[]): Scan => {
  if (prefixes.includes('')) return 'everything';
  const scans = new Map<string, readonly string[]>();
  const add = (family: string, name?: string): void => {
    const names = scans.get(family);
    if (name === undefined) scans.set(family, []);
    else if (names === undefined) scans.set(family, [name]);
    else if (names.length > 0 && !names.includes(name)) scans.set(family, [...names, name]);
  };
  for (const prefix of prefixes) {
    const family = familyOf(prefix);
    if (family === prefix) add(family);
    else if (family !== '') add(family, prefix);
    else {
      add('', prefix);
      for (const known of knownFamilies()) if (known.startsWith(prefix)) add(known);
    }
  }
  return [...scans].map(([family, names]) => ({ family, names }));
};
