import type { OpenAPIObject } from '@nestjs/swagger';

const position = { type: 'string', description: 'A position that Folkmoot handed out' } as const;

/** The gateway's own: it counts what it hears. */
export const liveOperation = {
  '/api/discussions/{discussionId}/live': {
    get: {
      operationId: 'gateway.live',
      tags: ['discussion'],
      summary: 'How many comments and replies are new, as it happens.',
      description:
        'Server-sent events: `event: new-comments`, `id:` a position, `data: {"count": n}`, counted since what the ' +
        'reader has seen (`Last-Event-ID`, `after`, or the connection). At most two a second.',
      'x-access': 'anyone',
      security: [{}, { cookie: [] }, { bearer: [] }],
      parameters: [
        { name: 'discussionId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'after', in: 'query', required: false, schema: position },
        { name: 'Last-Event-ID', in: 'header', required: false, schema: position },
      ],
      responses: {
        200: { description: 'A stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        404: { description: 'There is no such discussion.' },
        429: { description: 'Too many streams. `Retry-After` says for how many seconds to wait.' },
      },
    },
  },
} as unknown as OpenAPIObject['paths'];
