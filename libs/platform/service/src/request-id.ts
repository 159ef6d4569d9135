import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Travels from the gateway through every service and into the events as their correlation id. */
export const REQUEST_ID_HEADER = 'x-request-id';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that came with the request if it is a UUID; whatever else came does not get into logs or events. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string => {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && UUID.test(given) ? given : randomUUID();
};
