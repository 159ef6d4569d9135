import type { FastifyInstance } from 'fastify';

/** Bodies pass as they came: the service reads and checks them, and a second reader here could only disagree. */
export const acceptJsonBytes = (scope: FastifyInstance): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
};
