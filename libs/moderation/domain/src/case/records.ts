import { type Instant, unreachable } from '@folkmoot/kernel';
import type { CaseEvent, CaseIds, Finding } from './case-events.js';
import { idsOf } from './case-facts.js';
import type { BegunCase, ModerationCase } from './case-state.js';

/** What processes put on record: nobody asked for it, so nothing of it is refused. */
export type RecordOfCase =
  | {
      readonly type: 'record-check';
      readonly comment: CaseIds;
      readonly findings: readonly Finding[];
      readonly held: boolean;
      readonly textRevision: number;
      readonly now: Instant;
    }
  | {
      readonly type: 'record-change';
      readonly what: 'edited' | 'withdrawn' | 'brought-back' | 'erased';
      readonly textRevision: number;
      readonly now: Instant;
    }
  | { readonly type: 'record-effect'; readonly decisionId: string; readonly now: Instant }
  | {
      readonly type: 'record-miss';
      readonly decisionId: string;
      readonly why: 'text-changed' | 'erased';
      readonly now: Instant;
    };

/** Findings and holding begin a case; everything else belongs to one that is there. */
export const record = (command: RecordOfCase, state: ModerationCase): CaseEvent[] => {
  if (command.type === 'record-check') return check(command, state);
  if (state.situation === 'none') return [];
  const ids = idsOf(state);
  const { now } = command;
  switch (command.type) {
    case 'record-change': {
      const { what, textRevision } = command;
      if (state.erased && what === 'erased') return [];
      return [{ type: 'comment-changed', data: { ...ids, what, textRevision, changedAt: now } }];
    }
    case 'record-effect': {
      const { decisionId } = command;
      if (!isAwaited(state, decisionId)) return [];
      return [{ type: 'decision-took-effect', data: { ...ids, decisionId, at: now } }];
    }
    case 'record-miss': {
      const { decisionId, why } = command;
      if (!isAwaited(state, decisionId)) return [];
      return [{ type: 'decision-missed', data: { ...ids, decisionId, why, at: now } }];
    }
    default:
      return unreachable(command);
  }
};

const check = (
  { comment, findings, held, textRevision, now }: Extract<RecordOfCase, { type: 'record-check' }>,
  state: ModerationCase,
): CaseEvent[] => {
  const before = state.situation === 'none' ? [] : state.findings;
  if (findings.length === 0 && before.length === 0 && !held) return [];
  return [
    {
      type: 'comment-checked',
      data: { ...idsOf(comment), findings, held, textRevision, checkedAt: now },
    },
  ];
};

const isAwaited = ({ decisions, effects }: BegunCase, decisionId: string): boolean =>
  decisions.some((one) => one.decisionId === decisionId) && !effects.includes(decisionId);
