import type { OpenAPIObject } from '@nestjs/swagger';
import { resolved, type SchemaObject, SchemaText } from './schema-text.js';

export interface Row {
  readonly name: string;
  /** `required`, `path, optional`. */
  readonly place: string;
  readonly schema: SchemaObject;
  readonly meaning: string;
}

export const FieldTable = ({ caption, rows }: { caption: string; rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <table>
      <caption>{caption}</caption>
      {rows.map(({ name, place, schema, meaning }) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{place}</td>
          <td>
            <SchemaText schema={schema} />
          </td>
          <td>{meaning}</td>
        </tr>
      ))}
    </table>
  );

/**
 * A row a field. Objects without a name of their own follow with a dotted path; those with one are explained elsewhere on
 * the page, and lend their meaning to a field that has none.
 */
export const fieldRows = (
  document: OpenAPIObject,
  { properties = {}, required = [] }: SchemaObject,
  words: { readonly always: string; readonly sometimes: string },
  before = '',
): readonly Row[] =>
  Object.entries(properties).flatMap(([name, schema]) => [
    {
      name: before + name,
      place: required.includes(name) ? words.always : words.sometimes,
      schema,
      meaning: schema.description ?? resolved(document, named(schema)).description ?? '',
    },
    ...fieldRows(document, schema, words, `${before}${name}.`),
  ]);

/** What a field refers to, also where it may be null instead. */
const named = ({ $ref, anyOf = [] }: SchemaObject): SchemaObject | undefined =>
  $ref === undefined ? anyOf.find((each) => each.$ref !== undefined) : { $ref };
