import type { OpenAPIObject } from '@nestjs/swagger';

/** The gateway's own: it puts together what each service answers. */
export const ownDataOperation = {
  '/api/me/data': {
    get: {
      operationId: 'gateway.ownData',
      tags: ['identity'],
      summary: 'Everything that Folkmoot holds of the caller, as one file.',
      description:
        'An object with what each service answers at `/api/me/data/<service>`: `identity`, `discussion`, `moderation`, ' +
        '`analytics`. All or nothing: if one cannot be read it answers 503.',
      'x-access': 'member',
      security: [{ cookie: [] }, { bearer: [] }],
      responses: {
        200: {
          description: 'A file to keep',
          content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
        },
        401: { description: 'Nobody is logged in.' },
        503: { description: 'A part of Folkmoot cannot be reached. Try again later.' },
      },
    },
  },
} as unknown as OpenAPIObject['paths'];
