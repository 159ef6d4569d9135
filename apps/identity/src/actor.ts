import type { Actor } from '@folkmoot/identity-domain';
import { type Caller, holds } from '@folkmoot/service';

/** Members belong to the whole site, so only roles for the whole site count here. */
export const actorOf = (caller: Caller): Actor => {
  const standing = holds(caller, 'administrator')
    ? 'administrator'
    : holds(caller, 'moderator')
      ? 'moderator'
      : 'member';
  return { id: caller.memberId, standing };
};
