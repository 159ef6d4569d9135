import type { GrantedRole } from '@folkmoot/identity-domain';
import type { Instant } from '@folkmoot/kernel';
import type { MemberDocument } from './member-document.js';

export interface MemberSummary {
  readonly id: string;
  readonly displayName: string | null;
  /** The first letter and the domain: enough to recognise it, too little to collect. */
  readonly email: string | null;
  readonly imported: boolean;
  readonly confirmed: boolean;
  readonly joinedAt: Instant;
  readonly roles: readonly GrantedRole[];
  readonly suspendedUntil: Instant | 'for-good' | null;
}

/** In a list the address is masked; whoever opens one member sees it. */
export const memberSummary = (member: MemberDocument, now: Instant): MemberSummary => ({
  ...memberDetails(member, now),
  email: member.email === undefined ? null : member.email.replace(/^(.).*(?=@)/u, '$1…'),
});

export const memberDetails = (member: MemberDocument, now: Instant): MemberSummary => {
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
