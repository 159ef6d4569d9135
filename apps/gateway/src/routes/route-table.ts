import type { AccessRule } from '@folkmoot/service';

/** What a service offers to everybody outside, with the rule on who may call it. */
export interface PublicRoute {
  readonly service: string;
  /** `GET`, `POST`… */
  readonly method: string;
  /** `/discussions/{discussionId}/comments` */
  readonly template: string;
  readonly access: AccessRule;
  /** Its answers may be long or long in coming. */
  readonly streamed?: boolean;
}

export interface RouteTable {
  /** The path as it came, without query: only plain segments match, so that no two readers can differ about it. */
  find(method: string, path: string): PublicRoute | undefined;
  /** Methods that the path takes, sorted; none if there is no such path. */
  allowed(path: string): readonly string[];
}

interface Node {
  readonly words: Map<string, Node>;
  any: Node | undefined;
  readonly routes: Map<string, PublicRoute>;
}

const node = (): Node => ({ words: new Map(), any: undefined, routes: new Map() });

/** Ids, words and file names; nothing percent-encoded, empty or dotted ever reaches a service. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

const LONGEST_PATH = 512;

export const routeTable = (routes: Iterable<PublicRoute>): RouteTable => {
  const root = node();
  for (const route of routes) add(root, route);

  const segmentsOf = (path: string): readonly string[] | undefined =>
    path.length <= LONGEST_PATH && PLAIN_PATH.test(path) ? path.split('/') : undefined;

  return {
    find(method, path) {
      const segments = segmentsOf(path);
      return segments && search(root, segments, 1, (routes) => routes.get(method));
    },
    allowed(path) {
      const methods = new Set<string>();
      const segments = segmentsOf(path);
      if (segments) {
        search(root, segments, 1, (routes) => {
          for (const method of routes.keys()) methods.add(method);
          return undefined;
        });
      }
      return [...methods].sort();
    },
  };
};

const add = (root: Node, route: PublicRoute): void => {
  let place = root;
  for (const segment of route.template.split('/').slice(1)) place = child(place, segment);
  if (place.routes.has(route.method)) {
    throw new TypeError(`${route.method} ${route.template} is offered twice`);
  }
  place.routes.set(route.method, route);
};

const child = (place: Node, segment: string): Node => {
  if (segment.startsWith('{')) return (place.any ??= node());
  const known = place.words.get(segment);
  if (known) return known;
  const made = node();
  place.words.set(segment, made);
  return made;
};

/** Words before parameters, and back to the parameter where the word leads nowhere, as the services' routers do. */
const search = (
  place: Node,
  segments: readonly string[],
  index: number,
  pick: (routes: Node['routes']) => PublicRoute | undefined,
): PublicRoute | undefined => {
  if (index === segments.length) return pick(place.routes);
  const word = place.words.get(segments[index] as string);
  const found = word && search(word, segments, index + 1, pick);
  return found ?? (place.any && search(place.any, segments, index + 1, pick));
};
