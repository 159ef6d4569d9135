import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { cleanInput } from './clean-input.js';
import { problem } from './problems.js';

type Parse = (text: string) => unknown;

/**
 * JSON, and forms where asked for; every other content type is refused. Both give clean, well-formed values. Many clients
 * send a content type always, so nothing at all is no body rather than broken JSON.
 */
export const useBodyParsers = (fastify: FastifyInstance, options: { readonly forms: boolean }): void => {
  fastify.removeAllContentTypeParsers();
  addParser(fastify, 'application/json', parseJson);
  if (options.forms) addParser(fastify, 'application/x-www-form-urlencoded', parseForm);
};

const addParser = (fastify: FastifyInstance, type: string, parse: Parse): void => {
  fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : cleanInput(parse(textOf(body as Buffer))));
    } catch (error) {
      done(error as Error);
    }
  });
};

/** Decoding would hide broken bytes behind U+FFFD. */
const textOf = (body: Buffer): string => {
  if (!isUtf8(body)) throw problem('characters-invalid');
  return body.toString('utf8');
};

const parseJson: Parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('json-invalid');
  }
};

/** A field that was sent once is a text, sent several times a list. */
const parseForm: Parse = (text) => {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(fields, name)) define(fields, name, value);
    else define(fields, name, [fields[name] as string | string[], value].flat());
  }
  return fields;
};

/** Plain assignment to `__proto__` would change the prototype instead of showing the name to the checks. */
const define = (fields: object, name: string, value: unknown): void => {
  Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true });
};
