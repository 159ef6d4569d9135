import type { Verdict } from '@folkmoot/accountability/verification';
import { number } from '../terminal/pace.js';
import { isAsItWas, type VerifyReport } from './verify.js';

const rootsText = ({ roots, publishedRoots }: Verdict): string => {
  const own = `${number(roots)} ${roots === 1 ? 'root' : 'roots'}`;
  return publishedRoots === 0 ? own : `${own} and ${number(publishedRoots)} published before`;
};

const newText = ({ events, covered }: Verdict): string =>
  events > covered
    ? `\n  - ${number(events - covered)} events are newer than the evidence, which takes them in within an hour\n`
    : '';

const verdictText = (verdict: Verdict): string => {
  const { context, events, faults } = verdict;
  if (faults.length > 0) {
    return `\n${context}\n${faults.map(({ text }) => `  ✗ ${text}\n`).join('')}`;
  }
  if (events === 0) return `\n${context}\n  - nothing has happened here yet\n`;
  return `\n${context}\n  ✓ ${number(events)} events are what they were, in their order (${rootsText(verdict)})\n${newText(verdict).slice(1)}`;
};

const othersText = ({ foreignRoots, nobodys }: VerifyReport): string => {
  const lines = [
    ...(nobodys
      ? [
          `  ✗ ${number(nobodys.count)} events are in streams of no service, the first is ${nobodys.first.id} in ${nobodys.first.stream}\n`,
        ]
      : []),
    ...foreignRoots
      .slice(0, 1)
      .map(
        ({ context, date }) =>
          `  ✗ the root of ${date} is of ${context}, which this Folkmoot does not have\n`,
      ),
  ];
  return lines.length === 0 ? '' : `\nOthers\n${lines.join('')}`;
};

const verdict = (report: VerifyReport): string =>
  isAsItWas(report)
    ? '\nThe log is what it was.\n'
    : '\nThe log, or what was kept of it, is not what it was. Keep this directory as it is; docs/accountability.md says how to go on.\n';

export const verifyReportText = (report: VerifyReport): string =>
  report.verdicts.map(verdictText).join('') + othersText(report) + verdict(report);
