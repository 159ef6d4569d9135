import type { FolkmootProcess } from './folkmoot-process.js';
import { readableIn } from './erasure-search.js';

/** Values for each parameter of an address: `{ commentId: [...] }`. */
export type Things = Readonly<Record<string, readonly string[]>>;

const PAGES: readonly string[] = [
  '/',
  '/moderation',
  '/account',
  '/account/notices',
  '/account/reports',
  '/account/data',
  '/consultations/{consultationId}',
  '/discussions/{discussionId}',
  '/comments/{commentId}',
  '/comments/{commentId}/replies',
  '/comments/{commentId}/reply',
  '/comments/{commentId}/edit',
  '/comments/{commentId}/report',
  '/erasures/{erasureId}',
];

/** What an address can be asked for beside its path. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/export/': ['format=csv', 'format=xlsx', 'format=jsonl'],
  '/api/feed': ['limit=1000'],
  '/api/cases': ['state=open', 'state=decided', ''],
};

/** A stream that never ends is listened to for a moment, in milliseconds. */
const MOMENT = 300;
const ENDLESS = /\/live$/;

const AT_ONCE = 8;

/** Everything that the API offers to be read, from its own description, and every page. */
const addresses = async (site: FolkmootProcess, things: Things): Promise<string[]> => {
  const { body } = await site.ask('GET', '/api/openapi.json');
  const { paths } = body as { paths: Record<string, { get?: object }> };
  const offered = Object.keys(paths).filter((path) => paths[path]?.get);
  expect(offered.length).toBeGreaterThan(30);
  return [...offered.map((path) => (path.startsWith('/api') ? path : `/api${path}`)), ...PAGES].flatMap(
    (path) =>
      filledIn(path, things).flatMap((one) =>
        queriesOf(one).map((query) => (query === '' ? one : `${one}?${query}`)),
      ),
  );
};

const filledIn = (path: string, things: Things): readonly string[] => {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  const values = things[name];
  if (!values) throw new Error(`Nobody knows a ${name} for ${path}`);
  return values.flatMap((value) => filledIn(path.replace(`{${name}}`, value), things));
};

const queriesOf = (path: string): readonly string[] =>
  Object.entries(QUERIES).find(([part]) => path.includes(part))?.[1] ?? [''];

const read = async (url: string, token: string | undefined): Promise<Buffer> => {
  const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const chunks: Uint8Array[] = [];
  const signal = ENDLESS.test(url) ? AbortSignal.timeout(MOMENT) : null;
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    // An answer that says nothing proves nothing.
    if (response.status === 429 || response.status >= 500)
      throw new Error(`${url} answers ${response.status}`);
    for (const [name, value] of response.headers) chunks.push(Buffer.from(`${name}: ${value}\n`));
    for await (const chunk of response.body ?? []) chunks.push(chunk);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
  }
  return Buffer.concat(chunks);
};

/** `comment at /api/comments/… for analyst`, for everything that anybody can read anywhere. */
export const readableThroughDoors = async (
  site: FolkmootProcess,
  things: Things,
  tokens: Readonly<Record<string, string | undefined>>,
  markers: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  const left = await addresses(site, things);
  const look = async (who: string, token: string | undefined, address: string): Promise<void> => {
    const here = await readableIn(await read(site.address + address, token), Object.values(markers));
    for (const [name, marker] of Object.entries(markers))
      if (here.includes(marker)) found.push(`${name} at ${address} for ${who}`);
  };
  while (left.length > 0) {
    const some = left.splice(0, AT_ONCE);
    for (const [who, token] of Object.entries(tokens))
      await Promise.all(some.map((address) => look(who, token, address)));
  }
  return found.sort();
};
