import type { JsonObject } from '@folkmoot/kernel';
import { decryptText, encryptText, type SubjectKey } from '@folkmoot/keyring';

/** Replaces the value at a path (`profile.ward`) in a copy; a path that is not there changes nothing. */
const replaceAt = (
  data: JsonObject,
  path: readonly string[],
  change: (value: unknown) => unknown,
): JsonObject => {
  const [head, ...rest] = path as [string, ...string[]];
  const value = data[head];
  if (value === undefined || value === null) return data;
  if (rest.length > 0) return { ...data, [head]: replaceAt(value as JsonObject, rest, change) };
  const { [head]: _replaced, ...others } = data;
  const changed = change(value);
  return changed === undefined ? others : { ...others, [head]: changed as JsonObject };
};

/** Whether any of the fields is there: what says nothing personal needs no key, also when there can be none any more. */
export const holdsAny = (data: JsonObject, paths: readonly string[]): boolean =>
  paths.some((path) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, field) => (at as JsonObject | null | undefined)?.[field], data);
    return value !== undefined && value !== null;
  });

/** Each field is encrypted for its own place, so that a ciphertext moved elsewhere no longer reads. */
const placeOf = (place: string, path: string): string => `${place}/${path}`;

/** Any JSON value may be personal: it is encrypted as JSON text. */
export const encryptFields = (
  data: JsonObject,
  paths: readonly string[],
  key: SubjectKey,
  place: string,
): JsonObject =>
  paths.reduce(
    (result, path) =>
      replaceAt(result, path.split('.'), (value) =>
        encryptText(key, JSON.stringify(value), placeOf(place, path)),
      ),
    data,
  );

/** Without a key the fields are absent, which readers show as "[erased]". */
export const decryptFields = (
  data: JsonObject,
  paths: readonly string[],
  key: SubjectKey | undefined,
  place: string,
): JsonObject =>
  paths.reduce(
    (result, path) =>
      replaceAt(result, path.split('.'), (value) =>
        key ? JSON.parse(decryptText(key, value as string, placeOf(place, path))) : undefined,
      ),
    data,
  );
