import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FORMATS } from './formats.js';
import type { MemoryOfExport } from './memory-of-export.js';

/** Lets plain Node run the sources, whose imports name the compiled files. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
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
`)}`;

const MEASURE = `
  const { memoryOfExport } = await import(${JSON.stringify(new URL('./memory-of-export.ts', import.meta.url).href)});
  console.log(JSON.stringify(await memoryOfExport(process.argv[1], Number(process.argv[2]))));
`;

const measured = async (format: string, rows: number): Promise<MemoryOfExport> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--expose-gc', '--conditions=folkmoot:source', '--experimental-transform-types'],
      ...['--disable-warning=ExperimentalWarning', '--import', HOOK, '--input-type=module'],
      ...['--eval', MEASURE, format, `${rows}`],
    ],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout) as MemoryOfExport;
};

/** What streams hold on the way, and more code that is compiled. */
const ROOM = 8_000_000;

describe('the memory of an export', () => {
  it.each(FORMATS)('as %s does not grow with its rows', async (format) => {
    const few = await measured(format, 1_000);
    const many = await measured(format, 200_000);
    expect(many.heap).toBeLessThan(few.heap + ROOM);
  });
});
