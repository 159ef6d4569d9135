import type { OpenAPIObject } from '@nestjs/swagger';
import type { Logger } from 'pino';
import type { ServiceClient } from '../service-client/service-client.js';
import { publicOperations } from './public-routes.js';
import { type RouteTable, routeTable } from './route-table.js';

export type Services = Readonly<Record<string, ServiceClient>>;

/** What the services offer, as far as they have said. Replaced as a whole when one of them says something new. */
export interface Offer {
  readonly documents: ReadonlyMap<string, OpenAPIObject>;
  readonly table: RouteTable;
  /** Whether every service has been heard: only then is an unknown address known to be nowhere. */
  readonly complete: boolean;
}

export interface ServiceDirectory {
  current(): Offer;
  stop(): void;
}

/** Milliseconds until a service that did not answer is asked again. */
const RETRY = 1_000;

/** Milliseconds after which all are asked again, so that a service can be deployed anew without the gateway. */
const REFRESH = 60_000;

/** Asks every service for its OpenAPI document: once before it resolves, then again and again. */
export const serviceDirectory = async (services: Services, logger: Logger): Promise<ServiceDirectory> => {
  const texts = new Map<string, string>();
  let offer = offerOf(new Map(), services);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = async (name: string, client: ServiceClient): Promise<boolean> => {
    try {
      const { status, body } = await client.request({ method: 'GET', path: '/openapi.json', headers: {} });
      if (status !== 200) throw new Error(`It answered ${status}`);
      const text = body.toString('utf8');
      if (texts.get(name) === text) return false;
      const documents = new Map(offer.documents).set(name, JSON.parse(text) as OpenAPIObject);
      offer = offerOf(documents, services);
      texts.set(name, text);
      return true;
    } catch (error) {
      logger.warn({ service: name, err: error }, 'could not learn what a service offers');
      return false;
    }
  };

  const refresh = async (): Promise<void> => {
    await Promise.all(Object.entries(services).map(([name, client]) => ask(name, client)));
    if (!stopped) timer = setTimeout(() => void refresh(), offer.complete ? REFRESH : RETRY).unref();
  };

  await refresh();
  return {
    current: () => offer,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
};

/** In the order in which the services were given, whatever the order of their answers. */
const offerOf = (documents: ReadonlyMap<string, OpenAPIObject>, services: Services): Offer => {
  const known = Object.keys(services).flatMap((name) => {
    const document = documents.get(name);
    return document ? [[name, document] as const] : [];
  });
  return {
    documents: new Map(known),
    table: routeTable(known.flatMap(([name, document]) => publicOperations(name, document))),
    complete: known.length === Object.keys(services).length,
  };
};
