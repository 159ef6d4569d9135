import ts from 'typescript';
import { pascal } from '../names.mjs';
import { find, parse } from '../source.mjs';

/** Data of the event's shape, as far as the types of its own file tell: a start for the golden file. */
export const sampleOf = (tree, path, aggregate, event) => {
  const file = parse(tree, path);
  const events = aliasOf(file, `${pascal(aggregate)}Event`);
  const one = events && eventBelow(file, events, event);
  if (!one) throw new Error(`${path} has no ${event} in its type ${pascal(aggregate)}Event.`);
  return valueOf(file, one.typeArguments[1], '');
};

const aliasOf = (file, name) =>
  find(file, (node) => ts.isTypeAliasDeclaration(node) && node.name.text === name);

/** In the union itself, or behind a name that stands there. */
const eventBelow = (file, { type }, event) => {
  const written = find(type, (node) => isEvent(node, event));
  if (written) return written;
  return (ts.isUnionTypeNode(type) ? [...type.types] : [type])
    .filter(ts.isTypeReferenceNode)
    .map((part) => aliasOf(file, part.typeName.getText()))
    .map((alias) => alias && eventBelow(file, alias, event))
    .find(Boolean);
};

const isEvent = (node, event) =>
  ts.isTypeReferenceNode(node) &&
  node.typeName.getText() === 'DomainEvent' &&
  node.typeArguments?.[0]?.getText().slice(1, -1) === event;

const valueOf = (file, type, name) => {
  switch (type?.kind) {
    case undefined:
      return {};
    case ts.SyntaxKind.TypeLiteral:
      return valueOfMembers(file, type.members);
    case ts.SyntaxKind.IntersectionType:
      return Object.assign({}, ...type.types.map((part) => valueOf(file, part, name)));
    case ts.SyntaxKind.UnionType:
      return valueOf(file, type.types[0], name);
    case ts.SyntaxKind.TypeOperator:
      return valueOf(file, type.type, name);
    case ts.SyntaxKind.ArrayType:
      return [valueOf(file, type.elementType, name)];
    case ts.SyntaxKind.LiteralType:
      return type.literal.text ?? null;
    case ts.SyntaxKind.NumberKeyword:
      return 1;
    case ts.SyntaxKind.BooleanKeyword:
      return true;
    case ts.SyntaxKind.TypeReference:
      return valueOfReference(file, type, name);
    default:
      return /id$/i.test(name) ? '00000000-0000-4000-8000-000000000001' : name || 'text';
  }
};

const valueOfMembers = (file, members) =>
  Object.fromEntries(
    members.filter(ts.isPropertySignature).map((member) => {
      const name = member.name.getText();
      return [name, valueOf(file, member.type, name)];
    }),
  );

const valueOfReference = (file, type, name) => {
  const referred = type.typeName.getText();
  if (referred === 'Instant') return '2026-01-01T00:00:00.000Z';
  const declared = find(
    file,
    (node) =>
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === referred,
  );
  if (!declared) return name;
  if (ts.isTypeAliasDeclaration(declared)) return valueOf(file, declared.type, name);
  const inherited = (declared.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => valueOfReference(file, { typeName: expression }, name)),
  );
  return Object.assign({}, ...inherited, valueOfMembers(file, declared.members));
};
