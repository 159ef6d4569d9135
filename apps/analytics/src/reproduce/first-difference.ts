import { isJsonObject } from '../figure/figure.js';

export interface Difference {
  /** Where: `/data/days/3/comments`. */
  readonly at: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** Where two JSON values differ first, objects in the order of their fields' names. */
export const firstDifference = (was: unknown, is: unknown, at = ''): Difference | undefined => {
  if (Array.isArray(was) && Array.isArray(is)) {
    for (let index = 0; index < Math.max(was.length, is.length); index += 1) {
      const found = firstDifference(was[index], is[index], `${at}/${index}`);
      if (found) return found;
    }
    return undefined;
  }
  if (isJsonObject(was) && isJsonObject(is)) {
    for (const name of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()) {
      const found = firstDifference(was[name], is[name], `${at}/${name}`);
      if (found) return found;
    }
    return undefined;
  }
  return was === is ? undefined : { at: at || '/', was: was ?? null, is: is ?? null };
};
