import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AccessRule } from '@folkmoot/service';
import { format, resolveConfig } from 'prettier';
import { authorisationDocument } from './authorisation-document.js';
import { everybody, type Person, suspend } from './authorisation-people.js';
import { bodyOf, type OpenApi, type Operation } from './authorisation-request.js';
import { isAllowed, isKeptOut, type Route, roleSuffices, type Whose } from './authorisation-rules.js';
import { type RouteFacts, routeFacts } from './authorisation-table.js';
import { thingsFor } from './authorisation-things.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { logIn, newMember } from './site.js';

const DOCUMENT = fileURLToPath(new URL('../../../docs/authorisation.md', import.meta.url));

const NOT_LOGGED_IN = 'platform/not-logged-in';
const ROLE_REQUIRED = 'platform/role-required';

interface Asked extends Route {
  readonly method: string;
  readonly template: string;
  readonly operation: Operation;
}

/** Other services learn of a thing a moment after it was made. */
const oncePresent = async <Answer extends { readonly status: number; readonly problem?: string }>(
  { also }: RouteFacts,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    const isFinal = answer.status !== 404 || also?.includes(answer.problem ?? '') === true;
    if (isFinal || tries === 20) return answer;
    await delay(100);
  }
};

/** Some routes let anybody with the role in and have the domain say that it is for another consultation. */
const elsewhereRefused = (route: Route, facts: RouteFacts, { role }: Person): string =>
  facts.refusalElsewhere !== undefined && roleSuffices(route, facts, { role, holds: 'everywhere' })
    ? facts.refusalElsewhere
    : ROLE_REQUIRED;

/** What may be said to who is not allowed. A suspended stranger is told either reason: which one is first is no matter of rights. */
const refusalsOf = (
  route: Route,
  facts: RouteFacts,
  person: Person,
  whose: Whose,
): readonly (string | undefined)[] => {
  if (person.role === 'visitor') return [NOT_LOGGED_IN];
  if (!roleSuffices(route, facts, person)) return [elsewhereRefused(route, facts, person)];
  return [
    ...(facts.whose?.[whose] === false ? [facts.whose.refusal] : []),
    ...(isKeptOut(facts, person) ? [facts.whileSuspended] : []),
  ];
};

const routesOf = ({ paths }: OpenApi): readonly Asked[] =>
  Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(item).map(([verb, operation]) => ({
      name: `${verb.toUpperCase()} ${template}`,
      method: verb.toUpperCase(),
      template,
      service: operation.tags?.[0] ?? '',
      access: operation['x-access'] as AccessRule,
      operation,
    })),
  );

/** Whatever was made is to be there when it is asked for. */
const positions = () => {
  let last: string | undefined;
  return {
    seen: () => last,
    rememberPositions(site: FolkmootProcess): void {
      const ask = site.ask.bind(site);
      site.ask = async (method, path, options = {}) => {
        const headers = { ...options.headers, ...(last !== undefined && { 'folkmoot-position': last }) };
        const answer = await ask(method, path, { ...options, headers });
        const position = answer.headers.get('folkmoot-position');
        if (position !== null && position > (last ?? '')) last = position;
        return answer;
      };
    },
  };
};

describe('who may do what', () => {
  const { seen, rememberPositions } = positions();
  let site: FolkmootProcess;
  let document: OpenApi;
  let routes: readonly Asked[];
  let people: readonly Person[];
  let things: ReturnType<typeof thingsFor>;
  /** What the suspended one made before, for each route that asks whose it is. */
  const madeBefore = new Map<string, string>();

  beforeAll(async () => {
    site = await FolkmootProcess.create({
      FOLKMOOT_CREDENTIAL_ATTEMPTS: '1000000',
      FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000',
      FOLKMOOT_STREAMS_PER_ADDRESS: '1000',
    });
    await site.start();
    rememberPositions(site);
    document = (await site.ask('GET', '/api/openapi.json')).body as OpenApi;
    routes = routesOf(document);
    const known = await everybody(site);
    ({ people } = known);
    const stranger = await newMember(site, 'Stranger');
    const reporter = await newMember(site, 'Reporter');
    const { administrator } = known;
    things = thingsFor(site, { administrator, stranger, reporter });
    const suspended = people.find(({ role }) => role === 'suspended') as Person;
    for (const { name, template } of routes) {
      const facts = routeFacts[name] ?? {};
      if (facts.whose) madeBefore.set(name, await things.address(template, suspended, facts));
    }
    const commentId = await things.address('{commentId}', undefined, {});
    await suspend(site, administrator, suspended, commentId);
  }, 120_000);
  afterAll(() => site.remove());

  /** Status and problem of an answer; a stream is left at once. */
  const answerTo = async (
    { method, operation }: Asked,
    address: string,
    token: string | undefined,
    facts: RouteFacts,
  ): Promise<{ status: number; problem?: string }> => {
    const body = bodyOf(document, operation, facts);
    const position = seen();
    const response = await fetch(site.address + address, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...(position !== undefined && { 'folkmoot-position': position }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { status } = response;
    if (status < 400) {
      await response.body?.cancel();
      return { status };
    }
    const { type } = (await response.json()) as { type: string };
    return { status, problem: type.replace('/problems/', '') };
  };

  const kept = new Map<string, string>();
  /** What nobody changes is asked about by everybody. */
  const addressOf = async (
    { name, method, template }: Asked,
    facts: RouteFacts,
    owner: Person | undefined,
    allowed: boolean,
  ): Promise<string> => {
    const before = owner?.role === 'suspended' ? madeBefore.get(name) : undefined;
    if (before !== undefined) return before;
    if (owner || (allowed && method !== 'GET')) return things.address(template, owner, facts);
    const address = kept.get(name) ?? (await things.address(template, owner, facts));
    kept.set(name, address);
    return address;
  };

  /** What was to be answered and was not, in words; undefined if all is well. */
  const surprise = async (route: Asked, person: Person, whose: Whose): Promise<string | undefined> => {
    const facts = routeFacts[route.name] ?? {};
    const allowed = isAllowed(route, facts, person, whose);
    const address = await addressOf(route, facts, whose === 'own' ? person : undefined, allowed);
    const token =
      facts.endsSession && person.name !== undefined ? await logIn(site, person.name) : person.token;
    const { status, problem } = allowed
      ? await oncePresent(facts, () => answerTo(route, address, token, facts))
      : await answerTo(route, address, token, facts);
    const got = `${person.title}, ${whose}: ${route.name} answers ${status} ${problem ?? ''}`.trim();
    if (allowed) {
      const fine = status < 400 || (problem !== undefined && facts.also?.includes(problem));
      return fine ? undefined : `${got} instead of doing it`;
    }
    const refusals = refusalsOf(route, facts, person, whose);
    return refusals.includes(problem) ? undefined : `${got} instead of ${refusals.join(' or ')}`;
  };

  it('stands in the table for every route that there is, and for no other', () => {
    expect(Object.keys(routeFacts).toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
  });

  it('says what a role has to be held for, wherever one is asked for', () => {
    const unsaid = routes.filter(
      ({ name, access }) => (typeof access === 'object') !== (routeFacts[name]?.scope !== undefined),
    );
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it('is what every route answers everybody, about their own and about others’', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const facts = routeFacts[route.name] ?? {};
      for (const person of people) {
        const ways: readonly Whose[] =
          facts.whose && person.role !== 'visitor' ? ['others', 'own'] : ['others'];
        for (const whose of ways) {
          const found = await surprise(route, person, whose);
          if (found !== undefined) surprises.push(found);
        }
      }
    }
    expect(surprises).toEqual([]);
  }, 600_000);

  it('is written down (FOLKMOOT_WRITE_DOCS=true writes it)', async () => {
    const text = await format(authorisationDocument(routes, routeFacts), {
      ...(await resolveConfig(DOCUMENT)),
      filepath: DOCUMENT,
    });
    if (process.env['FOLKMOOT_WRITE_DOCS'] === 'true') await writeFile(DOCUMENT, text);
    expect(await readFile(DOCUMENT, 'utf8')).toBe(text);
  });
});
