import type { DomainEvent, EventShapes, Instant } from '@folkmoot/kernel';
import type { DecisionReason } from '../case/reasons.js';

interface Decided {
  readonly memberId: string;
  readonly moderatorId: string;
  readonly reason: DecisionReason;
  /** The comment that led to it. */
  readonly commentId?: string;
}

/** What moderators have decided about a member. Statements are absent once they were erased. */
export type ConductEvent =
  | DomainEvent<
      'member-warned',
      Decided & { readonly warningId: string; readonly statement?: string; readonly warnedAt: Instant }
    >
  | DomainEvent<
      'suspension-decided',
      Decided & {
        readonly statement?: string;
        /** When it ends by itself; absent: it does not. */
        readonly until?: Instant;
        readonly decidedAt: Instant;
      }
    >
  | DomainEvent<
      'suspension-lifted',
      Pick<Decided, 'memberId' | 'moderatorId' | 'reason'> & { readonly liftedAt: Instant }
    >;

export const conductShapes: EventShapes<ConductEvent> = {
  'member-warned': { version: 1, personal: ['statement'] },
  'suspension-decided': { version: 1, personal: ['statement'] },
  'suspension-lifted': { version: 1, personal: [] },
};

export const conductSubject = ({ memberId }: ConductEvent['data']): string => `member:${memberId}`;
