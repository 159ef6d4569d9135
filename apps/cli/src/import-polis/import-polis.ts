import { topics } from '@folkmoot/contracts';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { identityStreams } from '@folkmoot/identity/streams';
import type { Following } from '../progress.js';
import type { Workplace } from '../workplace.js';
import { checkImport } from './check-import.js';
import type { TextsRequest } from './conversation-texts.js';
import { hideRejectedComments, importComments, type ImportedComments } from './import-comments.js';
import { importConsultation } from './import-consultation.js';
import { importMembers } from './import-members.js';
import { planImport } from './import-plan.js';
import type { ImportReport } from './import-report.js';
import type { ImportRun } from './import-run.js';
import { importStances } from './import-stances.js';

import { readPolis } from './read-polis.js';
import type { RowProblem } from './row-problem.js';

export interface ImportRequest extends TextsRequest {
  /** Absolute. */
  readonly folder: string;
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1_000;

const bringIn = async (run: ImportRun): Promise<ImportedComments> => {
  const { polis, platform } = run;
  const total = polis.comments.size + polis.votes.length;
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  await importConsultation(run);
  await importMembers(run);
  const imported = await importComments(run, total);
  await importStances(run, imported, { done: polis.comments.size, total });
  await hideRejectedComments(run, imported);
  return imported;
};

const commentsIn = ({ polis }: ImportRun, imported: ImportedComments): ImportReport['comments'] => {
  const taken = [...polis.comments.values()].filter(({ id }) => imported.has(id));
  const hidden = taken.filter(({ moderated }) => moderated === -1).length;
  return { shown: taken.length - hidden, hidden, leftOut: polis.comments.size - taken.length };
};

/**
 * Brings a Polis export in through the aggregates and checks that it adds up. It may be stopped and killed at any
 * moment: another run meets what is stored and goes on. Throws `NoPolisExport`, `NothingToImport` and `Stopped`.
 */
export const importPolis = async (
  workplace: Workplace,
  request: ImportRequest,
  following: Following,
): Promise<ImportReport> => {
  const begun = performance.now();
  following.onProgress({ stage: 'Reading', done: 0, total: 0, unit: 'rows' });
  const polis = await readPolis(request.folder);
  const plan = planImport(request.folder, polis, request);
  const platform = workplace.embedded.platformOf('discussion');
  const problems: RowProblem[] = [...polis.problems];
  const run: ImportRun = {
    ...following,
    polis,
    plan,
    platform,
    streams: discussionStreams(platform),
    members: identityStreams(platform).members,
    report: (problem) => problems.push(problem),
  };

  const head = await platform.store.head();
  const writingBegun = performance.now();
  const imported = await bringIn(run);
  const writing = secondsSince(writingBegun);
  const newEvents = Number(await platform.store.head()) - Number(head);
  const { standing, notStanding, matrix } = await checkImport(workplace, request.folder, run, imported);

  return {
    title: plan.texts.consultation.title,
    knownBy: plan.conversation.knownBy,
    consultationId: plan.conversation.consultationId,
    attribution: plan.texts.consultation.attribution,
    rows: { comments: polis.comments.size, votes: polis.votes.length },
    comments: commentsIn(run, imported),
    members: plan.participants.length,
    stances: {
      standing,
      notStanding,
      changes: plan.changes.length,
      repeats: polis.votes.length - plan.changes.length,
    },
    sign: polis.sign,
    tallyDifferences: polis.tallyDifferences,
    matrix,
    problems,
    newEvents,
    seconds: { writing, total: secondsSince(begun) },
  };
};
