import { builtinModules } from 'node:module';

const NEST_DIST = {
  group: ['@nestjs/*/dist', '@nestjs/*/dist/**'],
  message: 'A file inside dist can move in any release; import what the package exports.',
};

export const imports = { 'no-restricted-imports': ['error', { patterns: [NEST_DIST] }] };

const pure = 'The domain has no clock, no randomness and no I/O: facts come in with the command.';

/** Domain and kernel: the same arguments always give the same answer. */
export const purity = {
  'no-restricted-imports': [
    'error',
    {
      paths: builtinModules.map((name) => ({ name, message: pure })),
      patterns: [NEST_DIST, { group: ['node:*'], message: pure }],
    },
  ],
  'no-restricted-globals': [
    'error',
    ...[
      'Buffer',
      'clearInterval',
      'clearTimeout',
      'console',
      'crypto',
      'fetch',
      'global',
      'globalThis',
      'performance',
      'process',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ].map((name) => ({ name, message: pure })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: pure },
    { object: 'Math', property: 'random', message: pure },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
    { selector: 'CallExpression[callee.name="Date"]', message: pure },
    { selector: 'ImportExpression', message: pure },
    { selector: 'AwaitExpression', message: pure },
  ],
};
