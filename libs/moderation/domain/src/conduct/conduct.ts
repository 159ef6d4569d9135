import { type Decider, type Instant, rejecting, unreachable } from '@folkmoot/kernel';
import type { DecisionReason } from '../case/reasons.js';
import { statementOf } from '../statement.js';
import type { ConductEvent } from './conduct-events.js';

export const conductRejections = {
  'member-not-found': { kind: 'not-found', title: 'There is no such member' },
  'own-conduct': { kind: 'forbidden', title: 'Nobody decides about themselves' },
  'member-is-administrator': { kind: 'forbidden', title: 'Moderators do not suspend administrators' },
  'suspension-ends-too-early': { kind: 'invalid', title: 'A suspension ends after it begins' },
  'already-suspended': { kind: 'conflict', title: 'The member is suspended until then already' },
  'not-suspended': { kind: 'conflict', title: 'No suspension was decided that could be lifted' },
} as const;
const reject = rejecting(conductRejections);

/** What was decided about a member; a suspension also ends by itself. */
export interface Conduct {
  readonly warnings: readonly string[];
  readonly suspension?: { readonly until: Instant | 'for-good' };
}

interface Asked {
  readonly memberId: string;
  readonly moderatorId: string;
  readonly reason: DecisionReason;
  readonly now: Instant;
}

interface ToMember extends Asked {
  /** Whether identity has told of such a member, and not that they were forgotten. */
  readonly known: boolean;
  readonly statement?: string;
  /** The comment that led to it. */
  readonly commentId?: string;
}

export type ConductCommand =
  | ({ readonly type: 'warn-member'; readonly warningId: string } & ToMember)
  | ({
      readonly type: 'suspend-member';
      readonly until?: Instant;
      /** Identity carries out no suspension of one that moderators decide. */
      readonly isAdministrator?: boolean;
    } & ToMember)
  | ({ readonly type: 'lift-suspension' } & Asked);

const decide = (command: ConductCommand, state: Conduct): ConductEvent[] => {
  const { memberId, moderatorId, reason, now } = command;
  if (memberId === moderatorId) throw reject('own-conduct');
  switch (command.type) {
    case 'warn-member': {
      const decided = decidedOf(command);
      if (state.warnings.includes(command.warningId)) return [];
      return [{ type: 'member-warned', data: { ...decided, warningId: command.warningId, warnedAt: now } }];
    }
    case 'suspend-member': {
      const { until } = command;
      const decided = decidedOf(command);
      if (command.isAdministrator) throw reject('member-is-administrator');
      if (until !== undefined && until <= now) throw reject('suspension-ends-too-early', { now });
      if (state.suspension?.until === (until ?? 'for-good')) throw reject('already-suspended');
      return [
        {
          type: 'suspension-decided',
          data: { ...decided, ...(until !== undefined && { until }), decidedAt: now },
        },
      ];
    }
    case 'lift-suspension':
      if (!isSuspended(state, now)) throw reject('not-suspended');
      return [{ type: 'suspension-lifted', data: { memberId, moderatorId, reason, liftedAt: now } }];
    default:
      return unreachable(command);
  }
};

const isSuspended = ({ suspension }: Conduct, now: Instant): boolean =>
  suspension !== undefined && (suspension.until === 'for-good' || now < suspension.until);

const decidedOf = ({ memberId, moderatorId, reason, commentId, statement, known }: ToMember) => {
  if (!known) throw reject('member-not-found', { memberId });
  return {
    memberId,
    moderatorId,
    reason,
    ...(commentId !== undefined && { commentId }),
    ...statementOf(statement, { needed: true, forgotten: false }),
  };
};

const evolve = (state: Conduct, event: ConductEvent): Conduct => {
  switch (event.type) {
    case 'member-warned':
      return { ...state, warnings: [...state.warnings, event.data.warningId] };
    case 'suspension-decided':
      return { ...state, suspension: { until: event.data.until ?? 'for-good' } };
    case 'suspension-lifted': {
      const { suspension: _, ...others } = state;
      return others;
    }
    default:
      return unreachable(event);
  }
};

/** One for each member, under the member's id. */
export const conduct: Decider<ConductCommand, ConductEvent, Conduct> = {
  initial: { warnings: [] },
  decide,
  evolve,
};
