import { type ErasingContext, ERASING_CONTEXTS } from '@folkmoot/identity-domain';
import { number } from '../terminal/pace.js';
import type { EraseMemberReport } from './erase-member.js';

const WIDTH = Math.max(...ERASING_CONTEXTS.map((context) => context.length));

const partText = ({ receipt, running }: EraseMemberReport, context: ErasingContext): string => {
  const done = receipt.confirmed.find((one) => one.context === context);
  const pending = running ? 'not yet' : 'at the next start';
  const erased = done?.erased.map(({ what, count }) => `${what}: ${number(count)}`).join(', ');
  return `  ${context.padEnd(WIDTH)}  ${done ? erased || 'nothing was there' : pending}`;
};

const ending = ({ receipt, running }: EraseMemberReport): string => {
  if (receipt.completedAt !== undefined) return `Complete since ${receipt.completedAt}.`;
  return running
    ? 'Not complete yet: run the same command again to see how far it is.'
    : 'Folkmoot does not run: each part confirms when it starts. Run the same command again then.';
};

/** What was erased where, for the terminal. It names nobody. */
export const receiptText = (report: EraseMemberReport): string => {
  const { erasureId, receipt } = report;
  const words =
    receipt.requested?.words === 'erased' ? 'with their words' : 'their words stay, by a former member';
  return [
    `Erasure ${erasureId}: ${words}`,
    ...(receipt.requested?.contexts ?? ERASING_CONTEXTS).map((context) => partText(report, context)),
    ending(report),
    '',
  ].join('\n');
};
