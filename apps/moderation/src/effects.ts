import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@folkmoot/kernel';
import type { ModerationStreams } from './streams.js';

/** How long a decision is waited for to be carried out, in milliseconds. */
const PATIENCE = 1_000;
const PAUSE = 15;

/**
 * What has become of decisions: carried out, on its way, or in vain because the comment had changed by then (the case waits
 * again and says so).
 */
export type Effect = 'done' | 'pending' | 'missed';

export interface Effected {
  readonly effect: Effect;
  /** Of the case's last event: whoever reads as of it sees the effect. */
  readonly position: Position;
}

/** Waits a moment until discussion has told what became of each of these decisions. */
export const effectOf = async (
  cases: ModerationStreams['cases'],
  caseId: string,
  decisionIds: readonly string[],
): Promise<Effected> => {
  for (let waited = 0; ; waited += PAUSE) {
    const { state, position } = await cases.load(caseId);
    if (state.situation === 'none') return { effect: 'pending', position };
    if (decisionIds.every((id) => state.effects.includes(id))) return { effect: 'done', position };
    const standing = new Set(state.decisions.map(({ decisionId }) => decisionId));
    if (decisionIds.some((id) => !standing.has(id))) return { effect: 'missed', position };
    if (waited >= PATIENCE) return { effect: 'pending', position };
    await delay(PAUSE);
  }
};
