import type { OpenAPIObject } from '@nestjs/swagger';
import { METHODS } from '../routes/public-routes.js';
import { FieldTable } from './field-table.js';
import { htmlPage } from './html-page.js';
import { answerRows, type Entry, OneOperation, type Operation } from './one-operation.js';
import { referencesIn } from './references.js';
import { anchorOf, type SchemaObject } from './schema-text.js';

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
      <Objects document={document} />
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

/** What fields link to. A body or an answer as a whole stands at its operation. */
const Objects = ({ document }: { document: OpenAPIObject }) => {
  const { schemas = {} } = document.components ?? {};
  const linked = new Set([
    ...referencesIn(schemas),
    ...Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => listed(item[method]))),
  ]);
  return (
    <section>
      <h2>Objects</h2>
      {[...linked].sort().map((name) => {
        const schema = schemas[name] as SchemaObject;
        return (
          <article id={anchorOf(name)}>
            <h3>{name.split('.').at(-1)}</h3>
            {schema.description && <p>{schema.description}</p>}
            <FieldTable caption="Fields" rows={answerRows(document, schema)} />
          </article>
        );
      })}
    </section>
  );
};

/** The objects of an answer that is a bare list. */
const listed = (operation: unknown): readonly string[] =>
  Object.values((operation as Operation | undefined)?.responses ?? {}).flatMap(({ content }) =>
    referencesIn(content?.['application/json']?.schema?.items ?? {}),
  );
