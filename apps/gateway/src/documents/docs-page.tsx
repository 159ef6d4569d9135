import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '@folkmoot/service';
import { METHODS } from '../routes/public-routes.js';
import { htmlPage } from './html-page.js';
import { resolved, type SchemaObject, schemaText } from './schema-text.js';

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly 'x-access'?: AccessRule;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: SchemaObject;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema?: SchemaObject }> };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<
    Record<string, { readonly schema?: { readonly allOf?: readonly SchemaObject[] } }>
  >;
}

interface Entry {
  readonly name: string;
  readonly anchor: string;
  readonly tag: string;
  readonly operation: Operation;
}

/** The API for people: the same document as /api/openapi.json, grouped by service. */
export const docsPage = (document: OpenAPIObject): Buffer => {
  const groups = Map.groupBy(entriesOf(document), ({ tag }) => tag);
  return htmlPage(
    'Folkmoot API',
    <>
      <h1>Folkmoot API</h1>
      <p>{document.info.description}</p>
      <p>
        The same as a document for programs: <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      <nav aria-label="Operations">
        {[...groups].map(([tag, entries]) => (
          <>
            <h2>{tag}</h2>
            <ul>
              {entries.map(({ name, anchor }) => (
                <li>
                  <a href={`#${anchor}`}>
                    <code>{name}</code>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
      </nav>
      {[...groups].map(([tag, entries]) => (
        <section>
          <h2>{tag}</h2>
          {entries.map((entry) => (
            <OneOperation entry={entry} document={document} />
          ))}
        </section>
      ))}
    </>,
  );
};

const entriesOf = (document: OpenAPIObject): readonly Entry[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as unknown as Operation | undefined;
      if (!operation) return [];
      const name = `${method.toUpperCase()} ${path}`;
      const anchor = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
      return [{ name, anchor, tag: operation.tags?.[0] ?? '', operation }];
    }),
  );

const OneOperation = ({ entry, document }: { entry: Entry; document: OpenAPIObject }) => {
  const { operation } = entry;
  const body = resolved(document, operation.requestBody?.content['application/json']?.schema);
  const fields = Object.entries(body.properties ?? {});
  return (
    <article id={entry.anchor}>
      <h3>
        <code>{entry.name}</code>
      </h3>
      {operation.summary && <p>{operation.summary}</p>}
      {operation.description && <p>{operation.description}</p>}
      <p>For {accessText(operation['x-access'])}</p>
      <Rows
        caption="Parameters"
        rows={(operation.parameters ?? []).map(({ name, in: place, required, schema }) => [
          name,
          `${place}${required ? '' : ', optional'}`,
          schemaText(schema ?? {}),
        ])}
      />
      <Rows
        caption="Body"
        rows={fields.map(([name, schema]) => [
          name,
          body.required?.includes(name) ? 'required' : 'optional',
          schemaText(schema),
        ])}
      />
      <Problems answers={operation.responses} />
    </article>
  );
};

const Rows = ({ caption, rows }: { caption: string; rows: readonly (readonly string[])[] }) =>
  rows.length === 0 ? null : (
    <table>
      <caption>{caption}</caption>
      {rows.map(([name, ...rest]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          {rest.map((text) => (
            <td>{text}</td>
          ))}
        </tr>
      ))}
    </table>
  );

const Problems = ({ answers }: { answers: Operation['responses'] }) => {
  const types = Object.entries(answers).flatMap(([status, answer]) =>
    typesIn(answer).map((type) => ({ status, type })),
  );
  return types.length === 0 ? null : (
    <details>
      <summary>Problems</summary>
      <ul>
        {types.map(({ status, type }) => (
          <li>
            {status} <a href={type}>{type}</a>
          </li>
        ))}
      </ul>
    </details>
  );
};

const typesIn = (answer: Answer): readonly string[] =>
  Object.values(answer.content ?? {}).flatMap(({ schema }) =>
    (schema?.allOf ?? []).flatMap((part) => (part.properties?.['type']?.enum ?? []) as readonly string[]),
  );

const accessText = (access: AccessRule | undefined): string => {
  if (access === undefined || access === 'anyone') return 'anyone';
  return access === 'member'
    ? 'members who are logged in'
    : `members with the role ${access.roles.join(' or ')}`;
};
