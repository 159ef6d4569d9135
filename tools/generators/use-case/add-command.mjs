import ts from 'typescript';
import { camel, pascal } from '../names.mjs';
import { find, initializerOf, insert, parse } from '../source.mjs';
import { callerField } from './caller-field.mjs';

/**
 * Adds the command to the union of the aggregate's commands and to `decide`, where it answers with no events.
 *
 * @returns {readonly string[]} the fields that every command of the aggregate has
 */
export const addCommand = (tree, { name, aggregate }) => {
  const file = parse(tree, aggregate.file);
  const commands = `${pascal(aggregate.name)}Command`;
  const alias = find(file, (node) => ts.isTypeAliasDeclaration(node) && node.name.text === commands);
  const decide = initializerOf(file, 'decide');
  const end = decide && switchEnd(decide);
  if (!alias || !end) {
    throw new Error(
      `${aggregate.file} has no type ${commands}, or no switch over its types that ends in a default.`,
    );
  }
  const given = givenTo(alias.type);
  const own = [
    `readonly type: '${name}'`,
    `readonly ${callerField(aggregate.name)}: string`,
    'readonly reason: string',
  ];
  const id = `${camel(aggregate.name)}Id`;
  if (given.length === 0) own.push(`readonly ${id}: string`, 'readonly now: string');
  const union = find(alias.type, ts.isUnionTypeNode) ?? alias.type;
  insert(tree, file, [
    { at: union.end, text: `\n  | { ${own.join('; ')} }` },
    { at: end.getStart(), text: `case '${name}':\n      return [];\n    ` },
  ]);
  return given.length === 0 ? [id, 'now'] : given;
};

/** Of `{ readonly commentId: string; readonly now: Instant } & (…)`: the names. */
const givenTo = (type) =>
  ts.isIntersectionTypeNode(type)
    ? type.types
        .filter(ts.isTypeLiteralNode)
        .flatMap(({ members }) => members.map(({ name }) => name.getText()))
    : [];

const switchEnd = (decide) => {
  const all = [];
  const visit = (node) => {
    if (ts.isSwitchStatement(node) && node.expression.getText() === 'command.type') all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(decide);
  return all.at(-1)?.caseBlock.clauses.find(ts.isDefaultClause);
};
