import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catchUp } from '../catch-up.js';
import { readModelsOf } from '../read-models.js';
import type { Workplace } from '../workplace.js';
import { checkMatrix } from './check-matrix.js';
import { countDifferences } from './compare-stances.js';
import type { ImportedComments } from './import-comments.js';
import type { ImportReport } from './import-report.js';
import type { ImportRun } from './import-run.js';
import { storedStances } from './stored-stances.js';
import { standingOf, type Votes } from './votes.js';

type Checked = Pick<ImportReport, 'matrix'> & { readonly standing: number; readonly notStanding: number };

const againstMatrix = async (folder: string, stored: Votes, rows: Uint32Array) => {
  const file = join(folder, 'participants-votes.csv');
  if (!existsSync(file)) return undefined;
  // Its broken rows were reported when the export was read.
  const { cells, different, differences } = await checkMatrix(file, stored, rows, () => undefined);
  return { cells, different, differences };
};

/** Brings discussion's read models up to date and compares what stands in them with what the export says. */
export const checkImport = async (
  workplace: Workplace,
  folder: string,
  run: ImportRun,
  imported: ImportedComments,
): Promise<Checked> => {
  let checked: Checked = { standing: 0, notStanding: 0, matrix: undefined };
  for (const owned of readModelsOf(workplace)) {
    const caughtUp = await catchUp(owned, workplace.projections, run);
    if (owned.model.name !== 'comment-page') continue;
    const stored = await storedStances(caughtUp, run.plan);
    const rows = standingOf(stored);
    const { votes, standing } = run.polis;
    const expected = standing.filter((row) => imported.has(votes.comment[row] as number));
    checked = {
      standing: stored.length,
      notStanding: countDifferences({ votes: stored, rows }, { votes, rows: expected }),
      matrix: await againstMatrix(folder, stored, rows),
    };
  }
  return checked;
};
