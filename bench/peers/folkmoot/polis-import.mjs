import { workFolder } from '../../work-folder.mjs';
import { commandLine } from './command-line.mjs';

const EXPORT = 'examples/polis/scoop-hivemind.biodiversity';

export const ROWS = 30_118;
const STANDING = '29,719 standing';

/** Imports the Polis export into an empty data directory. The command itself checks every stance that stands. */
export async function importPolis() {
  const directory = workFolder('polis');
  const { output, seconds } = await commandLine('import', 'polis', EXPORT, '--data', directory);
  const reported = /([\d,]+) rows\/s/.exec(output)?.[1];
  if (!reported || !output.includes(STANDING)) throw new Error(`not what the export holds: ${output}`);
  return { directory, seconds, rowsPerSecond: Number(reported.replaceAll(',', '')) };
}
