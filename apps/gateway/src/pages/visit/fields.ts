import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a form sent, each field once and as it was typed. */
export type Fields = Readonly<Record<string, string>>;

export const fieldsOf = ({ body }: FastifyRequest): Fields =>
  (body as Fields | undefined) ?? (Object.create(null) as Fields);

const FORM = 'application/x-www-form-urlencoded';

/**
 * Forms of pages are read without a check on characters: the service refuses what it does not take, and the page can
 * then show again what was typed. Of a field that comes twice, the last counts: the button that was pressed.
 */
export const addFormParser = (fastify: FastifyInstance): void => {
  if (fastify.hasContentTypeParser(FORM)) fastify.removeContentTypeParser(FORM);
  fastify.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, done) => {
    const fields = Object.create(null) as Record<string, string>;
    for (const [name, value] of new URLSearchParams(body as string)) {
      fields[name] = value.replaceAll('\r\n', '\n');
    }
    done(null, fields);
  });
};
