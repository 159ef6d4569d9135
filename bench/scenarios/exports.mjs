import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '../load/median.mjs';
import { ROOT } from '../peers/folkmoot/build.mjs';
import { megabytes, seconds, times, whole } from '../report/figures.mjs';
import { atMost } from '../report/promise.mjs';

const FEW = 1_000;
const MANY = 1_000_000;
const PROMISED = 1.25;
const FORMATS = ['csv', 'xlsx'];

const execute = promisify(execFile);

/** What a process of its own writes and holds: a module's path, a format and a number of rows. */
const PROGRAM = `
  const [module, format, rows] = process.argv.slice(1);
  const { memoryOfExport } = await import(module);
  console.log(JSON.stringify(await memoryOfExport(format, Number(rows))));
`;

export const title = 'Exports';

/** The memory of an export of a million rows beside that of one of a thousand, in processes that do nothing else. */
export async function run({ rounds }) {
  const measured = new Map();
  const of = (format, rows) => measured.get(`${format} ${rows}`);
  for (let round = 1; round <= rounds; round += 1) {
    for (const format of FORMATS) {
      for (const rows of [FEW, MANY]) {
        const name = `${format} ${rows}`;
        measured.set(name, [...(measured.get(name) ?? []), await exported(format, rows)]);
      }
      const heap = [FEW, MANY].map((rows) => megabytes(of(format, rows).at(-1).heap));
      console.error(`  round ${round}: ${format} ${heap.join(', ')}`);
    }
  }
  const middle = (format, rows, what) => median(of(format, rows).map((one) => one[what]));
  return {
    promises: FORMATS.map((format) =>
      atMost(
        `heap of an export of 1,000,000 rows to that of one of 1,000, ${format}`,
        PROMISED,
        middle(format, MANY, 'heap') / middle(format, FEW, 'heap'),
        times,
      ),
    ),
    tables: [
      {
        head: ['', 'rows', 'heap', 'RSS', 'took'],
        rows: FORMATS.flatMap((format) =>
          [FEW, MANY].map((rows) => [
            format,
            whole(rows),
            megabytes(middle(format, rows, 'heap')),
            megabytes(middle(format, rows, 'resident')),
            seconds(middle(format, rows, 'seconds')),
          ]),
        ),
      },
    ],
    notes: [
      'The most that was held at any look, garbage not counted: collected every 4 MB, which makes it take longer.',
    ],
  };
}

async function exported(format, rows) {
  const module = `${ROOT}/apps/analytics/dist/index.js`;
  const program = ['--expose-gc', '--input-type=module', '-e', PROGRAM, module, format, String(rows)];
  const { stdout } = await execute(process.execPath, program, { cwd: ROOT, env: { PATH: process.env.PATH } });
  const { milliseconds, heap, resident } = JSON.parse(stdout);
  return { seconds: milliseconds / 1000, heap: heap / 1e6, resident: resident / 1e6 };
}
