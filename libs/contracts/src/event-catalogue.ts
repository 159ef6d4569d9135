import type { TSchema } from '@sinclair/typebox';
import type { ContractsByTopic } from './async-api.js';
import type { AnyContract } from './parse-envelope.js';
import type { Topic } from './topics.js';

const typeOf = (schema: TSchema): string => {
  if (schema['const'] !== undefined) return `\`${JSON.stringify(schema['const'])}\``;
  if (schema['anyOf']) return (schema['anyOf'] as TSchema[]).map(typeOf).join(' or ');
  if (schema['type'] === 'array') return `list of ${typeOf(schema['items'] as TSchema)}`;
  return String(schema['format'] ?? schema['type'] ?? 'anything');
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The fields of an object, those of objects and lists of objects inside it with their path. */
const rowsOf = (schema: TSchema, path = ''): string[] => {
  const properties = (schema['properties'] ?? {}) as Record<string, TSchema>;
  const required = (schema['required'] ?? []) as string[];
  return Object.entries(properties).flatMap(([name, field]) => {
    const presence = required.includes(name) ? 'always' : 'optional';
    const row = `| \`${path}${name}\` | ${cell(typeOf(field))} | ${presence} | ${cell(field.description ?? '')} |`;
    const inner = field['type'] === 'array' ? (field['items'] as TSchema) : field;
    return [row, ...rowsOf(inner, `${path}${name}${inner === field ? '.' : '[].'}`)];
  });
};

const sectionOf = ({ type, description, data }: AnyContract): string => {
  const rows = rowsOf(data);
  const table = ['| field | type | present | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `### ${type}\n\n${description}\n\n${rows.length > 0 ? table : 'No fields.'}\n`;
};

const chapterOf = ({ name, key, about }: Topic, contracts: readonly AnyContract[]): string =>
  [`## ${name}\n\n${about}\n\nKey: ${key}.\n`, ...contracts.map(sectionOf)].join('\n');

/** The published language for people, in Markdown: a chapter a topic, a section an event, a row a field of its data. */
export const eventCatalogue = (contracts: ContractsByTopic, topics: readonly Topic[]): string =>
  [
    '# Event catalogue\n\nGenerated from `libs/contracts`; the same as a machine reads it is the AsyncAPI document.\n',
    ...topics.map((topic) => chapterOf(topic, contracts[topic.name] ?? [])),
  ].join('\n');
