/** The sources' imports name the compiled files. */
const HOOK = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (specifier, context, next) => {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!/^[.].*[.]js$/.test(specifier)) throw error;
        return next(specifier.replace(/[.]js$/, '.ts'), context);
      }
    },
  });
`;

/**
 * Arguments for Node that run `program`, the text of an ES module that may `await import()` sources by their URL, in a
 * process of its own: for tests that kill it. It finds `args` from `process.argv[1]` on.
 */
export const sourceArguments = (program: string, ...args: readonly string[]): string[] => [
  '--conditions=folkmoot:source',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  `--import=data:text/javascript,${encodeURIComponent(HOOK)}`,
  '--input-type=module',
  '--eval',
  program,
  ...args,
];
