import { UUID_PATTERN } from '@folkmoot/service';
import { isJsonObject } from './figure.js';

const isId = (value: unknown): value is string => typeof value === 'string' && UUID_PATTERN.test(value);

/** A scope of one id under this name, and nothing else. */
export const scopeOfId =
  <Name extends string>(name: Name) =>
  (json: unknown): Record<Name, string> | undefined => {
    if (!isJsonObject(json) || Object.keys(json).length !== 1) return undefined;
    const id = json[name];
    return isId(id) ? ({ [name]: id } as Record<Name, string>) : undefined;
  };

const isPage = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

/** A page of something with an id. */
export const scopeOfPageIn =
  <Name extends string>(name: Name) =>
  (json: unknown): (Record<Name, string> & { readonly page: number }) | undefined => {
    if (!isJsonObject(json) || Object.keys(json).length !== 2) return undefined;
    const { [name]: id, page } = json;
    return isId(id) && isPage(page)
      ? ({ [name]: id, page } as Record<Name, string> & { readonly page: number })
      : undefined;
  };

/** A page of something of the whole site. */
export const scopeOfPage = (json: unknown): { readonly page: number } | undefined => {
  if (!isJsonObject(json) || Object.keys(json).length !== 1) return undefined;
  return isPage(json['page']) ? { page: json['page'] } : undefined;
};

/** The whole site. */
export const wholeSite = (json: unknown): Record<string, never> | undefined =>
  isJsonObject(json) && Object.keys(json).length === 0 ? {} : undefined;
