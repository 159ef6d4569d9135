import { median } from '../load/median.mjs';
import { importPolis, ROWS } from '../peers/folkmoot/polis-import.mjs';
import { perSecond, seconds, whole } from '../report/figures.mjs';
import { atLeast } from '../report/promise.mjs';
import { removeFolder } from '../work-folder.mjs';

const PROMISED = 5_000;

export const title = 'Importing a Polis export';

export async function run({ rounds }) {
  const runs = [];
  for (let round = 1; round <= rounds; round += 1) {
    const { directory, ...figures } = await importPolis();
    removeFolder(directory);
    runs.push(figures);
    console.error(
      `  round ${round}: ${seconds(figures.seconds)}, ${perSecond(figures.rowsPerSecond)} reported`,
    );
  }
  const reported = median(runs.map((one) => one.rowsPerSecond));
  const wall = median(runs.map((one) => one.seconds));
  return {
    promises: [
      atLeast(`importing ${whole(ROWS)} rows, as the command reports`, PROMISED, reported, perSecond),
      atLeast(`importing ${whole(ROWS)} rows, the whole command`, PROMISED, ROWS / wall, perSecond),
    ],
    tables: [
      {
        head: ['', 'rows/s', 'seconds'],
        rows: [
          ['writing, as the command reports', whole(reported), (ROWS / reported).toFixed(2)],
          ['from start to end of the command', whole(ROWS / wall), wall.toFixed(2)],
        ],
      },
    ],
    notes: [
      'The whole command also starts Node, reads the files, brings the read models up to date and compares every stance' +
        '\nthat stands with the export.',
    ],
  };
}
