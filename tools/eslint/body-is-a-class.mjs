const FROM_THE_REQUEST = new Set(['Body', 'Query', 'Param']);

/**
 * With `import type` a DTO is gone at run time, Nest sees Object, and validates nothing: it must be imported as a value.
 * The compiler does not tell.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const bodyIsAClass = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { type: 'Import {{name}} as a value: with `import type` Nest cannot validate it.' },
  },
  create: (context) => {
    const types = new Set();
    return {
      'ImportDeclaration[importKind="type"] > ImportSpecifier': (node) => void types.add(node.local.name),
      'ImportSpecifier[importKind="type"]': (node) => void types.add(node.local.name),
      Decorator: (node) => {
        const name = node.parent.typeAnnotation?.typeAnnotation?.typeName?.name;
        if (!FROM_THE_REQUEST.has(node.expression.callee?.name) || !types.has(name)) return;
        context.report({ node: node.parent, messageId: 'type', data: { name } });
      },
    };
  },
};
