import type { IncomingHttpHeaders } from 'node:http';
import type { ServiceAnswer } from '../service-client/service-client.js';

/** All that a service ever sees of a client's headers. Lists of what passes: what is not named here cannot be smuggled. */
const TO_SERVICE = [
  'accept',
  'content-type',
  'folkmoot-position',
  'idempotency-key',
  'if-none-match',
  'user-agent',
] as const;

const TO_CLIENT = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'etag',
  'folkmoot-as-of',
  'folkmoot-position',
  'last-modified',
  'retry-after',
  'vary',
] as const;

export const headersToService = (headers: IncomingHttpHeaders): Record<string, string> => {
  const passed: Record<string, string> = {};
  for (const name of TO_SERVICE) {
    const value = headers[name];
    if (value !== undefined) passed[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return passed;
};

export const headersToClient = (headers: ServiceAnswer['headers']): Record<string, string | string[]> => {
  const passed: Record<string, string | string[]> = {};
  for (const name of TO_CLIENT) {
    const value = headers[name];
    if (value !== undefined) passed[name] = value;
  }
  return passed;
};
