import type { Recorded } from '@folkmoot/event-sourcing';
import type { MemberEvent } from '@folkmoot/identity-domain';
import type { OwnData } from './own-data.answer.js';

export type History = Pick<
  OwnData,
  'joinedAt' | 'names' | 'profileChangedAt' | 'passwordChangedAt' | 'suspensions'
>;

/** What only the events of a member tell: how it came to what is. */
export const historyOf = (recorded: readonly Recorded<MemberEvent>[]): History =>
  recorded.reduce<History>(after, {
    joinedAt: null,
    names: [],
    profileChangedAt: null,
    passwordChangedAt: null,
    suspensions: [],
  });

const after = (history: History, { event, stored }: Recorded<MemberEvent>): History => {
  const at = stored.metadata.occurredAt;
  switch (event.type) {
    case 'member-joined':
    case 'display-name-changed': {
      const { displayName } = event.data;
      const names =
        displayName === undefined ? history.names : [...history.names, { displayName, since: at }];
      return { ...history, names, joinedAt: history.joinedAt ?? at };
    }
    case 'profile-changed': {
      const untold = Object.keys(event.data.answers ?? {}).length === 0;
      return { ...history, profileChangedAt: untold ? null : at };
    }
    case 'profile-erased':
      return { ...history, profileChangedAt: null };
    case 'password-changed':
      return { ...history, passwordChangedAt: at };
    case 'member-suspended': {
      const { until = null, reason = null } = event.data;
      return {
        ...history,
        suspensions: [...history.suspensions, { from: at, until, reason, liftedAt: null }],
      };
    }
    case 'member-reinstated': {
      const last = history.suspensions.at(-1);
      if (!last) return history;
      return { ...history, suspensions: [...history.suspensions.slice(0, -1), { ...last, liftedAt: at }] };
    }
    default:
      return history;
  }
};
