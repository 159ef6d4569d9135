import { type BegunCase, caseRejections } from '@folkmoot/moderation-domain';
import { rejecting } from '@folkmoot/kernel';
import { type Caller, holds, problem } from '@folkmoot/service';
import type { ModerationStreams } from './streams.js';

const reject = rejecting(caseRejections);

/** A role for another consultation is none for this one. */
export const mustModerate = (caller: Caller, consultationId: string): void => {
  if (!holds(caller, 'moderator', consultationId)) {
    throw problem('role-required', { details: { roles: ['moderator'], consultationId } });
  }
};

/** What concerns a member everywhere is decided by moderators of the whole site. */
export const mustModerateSite = (caller: Caller): void => {
  if (!holds(caller, 'moderator')) throw problem('role-required', { details: { roles: ['moderator'] } });
};

/** A case as the event store has it now, for its moderators; `case-not-found` if there is none. */
export const moderatedCase = async (
  cases: ModerationStreams['cases'],
  caseId: string,
  caller: Caller,
): Promise<BegunCase> => {
  const { state } = await cases.load(caseId);
  if (state.situation === 'none') throw reject('case-not-found', { caseId });
  mustModerate(caller, state.consultationId);
  return state;
};
