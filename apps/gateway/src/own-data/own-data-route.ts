import type { FastifyInstance } from 'fastify';
import { problem } from '@folkmoot/service';
import type { Door } from '../door/door.js';
import { headersToService } from '../door/passed-headers.js';
import { sayWhen } from '../limits/too-many-requests.js';
import type { ReadSession } from '../sessions/current-session.js';
import { collectOwnData } from './collect-own-data.js';

export const OWN_DATA_PATH = '/api/me/data';

/** Everything that Folkmoot holds of whoever asks, as a file. */
export const addOwnDataRoute = (
  scope: FastifyInstance,
  { door, reader }: { readonly door: Door; readonly reader: ReadSession },
): void => {
  scope.get(OWN_DATA_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const session = await reader.current(request);
      if (!session) throw problem('not-logged-in');
      const data = await collectOwnData(door, {
        headers: headersToService(request.headers),
        session,
        address: request.ip,
        requestId: request.id,
      });
      return await reply.headers(OWN_DATA_HEADERS).send(data);
    } catch (error) {
      return sayWhen(reply)(error);
    }
  });
};

export const OWN_DATA_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="folkmoot-my-data.json"',
  'cache-control': 'no-store',
} as const;
