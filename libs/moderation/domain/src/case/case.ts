import { type Decider, unreachable } from '@folkmoot/kernel';
import { judgeAppeal, type JudgeAppeal, lodgeAppeal, type LodgeAppeal } from './appeals.js';
import type { CaseEvent } from './case-events.js';
import type { ModerationCase } from './case-state.js';
import { decideCase, type DecideCase } from './decisions.js';
import { evolve } from './evolve-case.js';
import { record, type RecordOfCase } from './records.js';
import { report, type ReportComment } from './reports.js';
import { takeOrRelease, type TakeOrRelease } from './taking.js';

export type CaseCommand =
  ReportComment | TakeOrRelease | DecideCase | LodgeAppeal | JudgeAppeal | RecordOfCase;

const decide = (command: CaseCommand, state: ModerationCase): CaseEvent[] => {
  switch (command.type) {
    case 'report-comment':
      return report(command, state);
    case 'take-case':
    case 'release-case':
      return takeOrRelease(command, state);
    case 'decide-case':
      return decideCase(command, state);
    case 'lodge-appeal':
      return lodgeAppeal(command, state);
    case 'judge-appeal':
      return judgeAppeal(command, state);
    case 'record-check':
    case 'record-change':
    case 'record-effect':
    case 'record-miss':
      return record(command, state);
    default:
      return unreachable(command);
  }
};

/** One for each questioned comment, under the comment's id. */
export const moderationCase: Decider<CaseCommand, CaseEvent, ModerationCase> = {
  initial: { situation: 'none' },
  decide,
  evolve,
};
