import { personas } from './authorisation-people.js';
import { isKeptOut, type Route, roleSuffices } from './authorisation-rules.js';
import type { RouteFacts } from './authorisation-table.js';

const columns = personas.filter(({ holds }) => holds === 'everywhere');

const scopes = {
  site: 'the whole site',
  consultation: 'the consultation',
  anything: 'anything at all',
} as const;

const ownText = ({ whose }: RouteFacts): string => {
  if (!whose) return '';
  return whose.own ? 'only one’s own' : 'only others’';
};

const row = (route: Route, facts: RouteFacts): string => {
  const cells = columns.map((persona) =>
    roleSuffices(route, facts, persona) && !isKeptOut(facts, persona) ? 'yes' : '',
  );
  const scope = facts.scope === undefined ? '' : scopes[facts.scope];
  return `| \`${route.name}\` | ${[...cells, scope, ownText(facts)].join(' | ')} |`;
};

const tableOf = (routes: readonly Route[], facts: Readonly<Record<string, RouteFacts>>): string => {
  const head = ['Route', ...columns.map(({ title }) => title), 'A role has to be for', 'Whose'];
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...routes.map((route) => row(route, facts[route.name] ?? {})),
  ].join('\n');
};

/** Who may call what, in Markdown: from the routes as the running process declares them. */
export const authorisationDocument = (
  routes: readonly Route[],
  facts: Readonly<Record<string, RouteFacts>>,
): string => {
  const byService = [...Map.groupBy(routes, ({ service }) => service)];
  return `# Who may do what

Written from the routes of the running process by \`apps/all-in-one/test/authorisation.e2e.ts\`, which also asks every one of
them as everybody, about their own things and others', and fails where an answer is another than this. After a change of
routes: \`FOLKMOOT_WRITE_DOCS=true npm test -- authorisation\` writes it anew.

A role is held for the whole site or for one consultation; one for another consultation than the thing belongs to opens
nothing. An administrator counts as every role but an official's. Who is suspended has no role, whatever they were given, and takes no part.

${byService.map(([service, own]) => `## ${service}\n\n${tableOf(own, facts)}\n`).join('\n')}`;
};
