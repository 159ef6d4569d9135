import ts from 'typescript';
import { camel, plural, sentence, upper, words } from '../names.mjs';
import { importLine, initializerOf, insert, parse } from '../source.mjs';

const FOLDER = 'libs/contracts/src';

const listOf = ({ name, aggregate }) => camel(`${name}-${plural(aggregate)}`);

export const contractFiles = ({ name, aggregate }) => ({
  [`${FOLDER}/${name}/index.ts`]: `export * from './${plural(aggregate)}.js';\n`,
  [`${FOLDER}/${name}/${plural(aggregate)}.ts`]: contracts({ name, aggregate }),
});

const contracts = ({ name, aggregate }) => `import { Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';
import type { TopicName } from '../topics.js';

export const ${upper(name)}_${upper(plural(aggregate))} = '${name}.${plural(aggregate)}' satisfies TopicName;

const id = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });

export const ${camel(aggregate)}Opened = contract(
  '${name}.${aggregate}-opened.v1',
  Type.Object(
    { ${camel(aggregate)}Id: id, openedAt: instant },
    { additionalProperties: false, description: '${sentence(words(aggregate))} was opened.' },
  ),
);

export const ${camel(aggregate)}Closed = contract(
  '${name}.${aggregate}-closed.v1',
  Type.Object(
    { ${camel(aggregate)}Id: id, closedAt: instant },
    { additionalProperties: false, description: '${sentence(words(aggregate))} was closed.' },
  ),
);

export const ${camel(aggregate)}Reopened = contract(
  '${name}.${aggregate}-reopened.v1',
  Type.Object(
    { ${camel(aggregate)}Id: id, reopenedAt: instant },
    { additionalProperties: false, description: '${sentence(words(aggregate))} was opened again.' },
  ),
);

/** Everything on \`${name}.${plural(aggregate)}\`. */
export const ${listOf({ name, aggregate })} = [${camel(aggregate)}Opened, ${camel(aggregate)}Closed, ${camel(aggregate)}Reopened] as const;
`;

/** The topic, which events it carries, and the way out of the package. */
export const addTopic = (tree, { name, aggregate }) => {
  const topic = `${name}.${plural(aggregate)}`;

  const topics = parse(tree, `${FOLDER}/topics.ts`);
  const list = initializerOf(topics, 'topics');
  insert(tree, topics, [
    {
      at: lastArray(list).elements.at(-1).end,
      text: `,
  { name: '${topic}', key: 'the stream of the ${words(aggregate)}, \`${aggregate}-<uuid>\`', about: '${sentence(words(plural(aggregate)))}: opened, closed, opened again.' }`,
    },
  ]);

  const registry = parse(tree, `${FOLDER}/contracts.ts`);
  insert(tree, registry, [
    importLine(registry, `import { ${listOf({ name, aggregate })} } from './${name}/index.js';`),
    {
      at: initializerOf(registry, 'contracts').properties.at(-1).end,
      text: `, '${topic}': ${listOf({ name, aggregate })}`,
    },
  ]);

  const index = parse(tree, `${FOLDER}/index.ts`);
  insert(tree, index, [{ at: index.text.length, text: `export * from './${name}/index.js';\n` }]);
};

const lastArray = (node) => (ts.isArrayLiteralExpression(node) ? node : lastArray(node.expression));
