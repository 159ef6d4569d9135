import type { Instant } from '@folkmoot/kernel';
import type { MemberView } from './member.answer.js';
import type { MemberDocument } from './member-document.js';

/** In a list the address is masked; whoever opens one member sees it. */
export const memberSummary = (member: MemberDocument, now: Instant): MemberView => ({
  ...memberDetails(member, now),
  email: member.email === undefined ? null : member.email.replace(/^(.).*(?=@)/u, '$1…'),
});

export const memberDetails = (member: MemberDocument, now: Instant): MemberView => {
  const { id, displayName, email, imported, confirmed, joinedAt, roles, suspendedUntil } = member;
  const over = suspendedUntil === undefined || (suspendedUntil !== 'for-good' && suspendedUntil <= now);
  return {
    id,
    displayName: displayName ?? null,
    email: email ?? null,
    imported,
    confirmed,
    joinedAt,
    roles,
    suspendedUntil: over ? null : suspendedUntil,
  };
};
