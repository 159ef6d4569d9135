import { duration, number } from '../terminal/pace.js';
import { hasFindings, type ImportReport } from './import-report.js';
import { problemLine } from './row-problem.js';

/** Problems that the screen shows. */
const SHOWN = 20;

const SIGNS: Readonly<Record<ImportReport['sign'], string>> = {
  'agree-is-1': '1 is agree, as in comments.csv',
  'agree-is-minus-1': '-1 is agree: the sign was turned, as the counts of comments.csv ask for',
  unclear: '1 is agree; comments.csv has no counts that would tell',
};

const STANCES: Readonly<Record<number, string>> = { 1: 'agree', 0: 'unsure', [-1]: 'disagree' };
const stance = (value: number | undefined): string =>
  value === undefined ? 'nothing' : (STANCES[value] as string);

const some = <T>(items: readonly T[], lineOf: (item: T) => string): string[] => [
  ...items.slice(0, SHOWN).map((item) => `    ${lineOf(item)}`),
  ...(items.length > SHOWN ? [`    … and ${number(items.length - SHOWN)} more`] : []),
];

const figures = (report: ImportReport): readonly (readonly [string, string])[] => {
  const { rows, comments, members, stances, seconds } = report;
  const all = rows.comments + rows.votes;
  const leftOut = comments.leftOut > 0 ? `, ${number(comments.leftOut)} left out` : '';
  return [
    ['Known by', report.knownBy],
    ['Rows', `${number(rows.comments)} comments and ${number(rows.votes)} votes`],
    ['Comments', `${number(comments.shown)} shown, ${number(comments.hidden)} hidden${leftOut}`],
    ['Members', number(members)],
    ['Stances', `${number(stances.standing)} standing; ${number(stances.repeats)} votes repeated what stood`],
    ['Sign of votes', SIGNS[report.sign]],
    [
      'Stored',
      report.newEvents === 0
        ? 'nothing new: all of it was here already'
        : `${number(report.newEvents)} events, ${number(all / seconds.writing)} rows/s; ${duration(seconds.total)} in all`,
    ],
  ];
};

const checks = ({ stances, tallyDifferences, matrix, problems }: ImportReport): string[] => [
  stances.notStanding === 0
    ? '✓ Every stance that votes.csv ends with stands, and no other.'
    : `✗ ${number(stances.notStanding)} stances are not as votes.csv ends.`,
  tallyDifferences.length === 0
    ? '✓ The agreements and disagreements counted in comments.csv are those of votes.csv.'
    : `✗ ${number(tallyDifferences.length)} comments are counted otherwise in comments.csv:`,
  ...some(
    tallyDifferences,
    ({ commentId, published, counted }) =>
      `comment ${commentId}: ${published.agrees} agree, ${published.disagrees} disagree there; ` +
      `${counted.agrees} and ${counted.disagrees} in votes.csv`,
  ),
  ...(matrix === undefined
    ? ['- There is no participants-votes.csv to compare with.']
    : matrix.different === 0
      ? [`✓ All ${number(matrix.cells)} cells of participants-votes.csv equal the stances that stand.`]
      : [
          `✗ ${number(matrix.different)} cells of participants-votes.csv are not the stances that stand:`,
          ...some(
            matrix.differences,
            (one) =>
              `participant ${one.participantId}, comment ${one.commentId}: ` +
              `${stance(one.published)} there, ${stance(one.standing)} stands`,
          ),
        ]),
  ...(problems.length === 0
    ? ['✓ Every row could be read.']
    : [`✗ ${number(problems.length)} rows have problems:`, ...some(problems, problemLine)]),
];

/** The report as the screen shows it. */
export const importReportText = (report: ImportReport): string =>
  [
    '',
    report.title,
    ...figures(report).map(([name, value]) => `  ${name.padEnd(14)} ${value}`),
    '',
    ...checks(report).map((line) => `  ${line}`),
    '',
    ...(report.attribution === undefined ? [] : [`  ${report.attribution}`, '']),
    `  Next: npm start, and look at /consultations/${report.consultationId}`,
    ...(hasFindings(report) ? ['', 'The import is done, but something of it wants a look (✗ above).'] : []),
    '',
  ].join('\n');
