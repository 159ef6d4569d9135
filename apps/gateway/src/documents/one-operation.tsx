import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '@folkmoot/service';
import { fieldRows, FieldTable, type Row } from './field-table.js';
import { resolved, type SchemaObject, SchemaText } from './schema-text.js';

export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly 'x-access'?: AccessRule;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: SchemaObject;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema?: SchemaObject }> };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Answer {
  readonly description: string;
  readonly headers?: Readonly<
    Record<string, { readonly description?: string; readonly schema?: SchemaObject }>
  >;
  readonly content?: Readonly<
    Record<string, { readonly schema?: SchemaObject & { readonly allOf?: readonly SchemaObject[] } }>
  >;
}

export interface Entry {
  readonly name: string;
  readonly anchor: string;
  readonly tag: string;
  readonly operation: Operation;
}

export const OneOperation = ({ entry, document }: { entry: Entry; document: OpenAPIObject }) => {
  const { operation } = entry;
  const body = resolved(document, operation.requestBody?.content['application/json']?.schema);
  return (
    <article id={entry.anchor}>
      <h3>
        <code>{entry.name}</code>
      </h3>
      {operation.summary && <p>{operation.summary}</p>}
      {operation.description && <p>{operation.description}</p>}
      <p>For {accessText(operation['x-access'])}</p>
      <FieldTable caption="Parameters" rows={parameterRows(operation)} />
      <FieldTable
        caption="Body"
        rows={fieldRows(document, body, { always: 'required', sometimes: 'optional' })}
      />
      <Success answers={operation.responses} document={document} />
      <Problems answers={operation.responses} />
    </article>
  );
};

const parameterRows = ({ parameters = [] }: Operation): readonly Row[] =>
  parameters.map(({ name, in: place, required, description = '', schema = {} }) => ({
    name,
    place: `${place}${required ? '' : ', optional'}`,
    schema,
    meaning: description,
  }));

const Success = ({ answers, document }: { answers: Operation['responses']; document: OpenAPIObject }) => {
  const [status, answer] = Object.entries(answers).find(([each]) => each.startsWith('2')) ?? [];
  if (status === undefined || !answer) return null;
  const schema = answer.content?.['application/json']?.schema;
  const whole = resolved(document, schema);
  const headers = Object.entries(answer.headers ?? {}).map(([name, header]) => ({
    name,
    place: 'header',
    schema: header.schema ?? {},
    meaning: header.description ?? '',
  }));
  return (
    <>
      {schema && (
        <p>
          {status}: {answer.description}
          {whole.type === 'array' && (
            <>
              {' '}
              A <SchemaText schema={whole} />.
            </>
          )}
        </p>
      )}
      <FieldTable caption="Answer" rows={[...answerRows(document, whole), ...headers]} />
    </>
  );
};

export const answerRows = (document: OpenAPIObject, schema: SchemaObject): readonly Row[] =>
  fieldRows(document, schema, { always: '', sometimes: 'may be absent' });

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
