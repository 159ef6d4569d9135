import { type Content, readModel } from '@folkmoot/event-sourcing';
import {
  type GrantedRole,
  isSameRole,
  isSiteAdministrator,
  type MemberEvent,
} from '@folkmoot/identity-domain';
import { type Instant, unreachable } from '@folkmoot/kernel';
import { memberIdOf } from '../member-id.js';
import type { IdentityCodecs } from '../streams.js';
import { type MemberDocument, memberDocuments } from './member-document.js';

type Member = Content<MemberDocument>;

const withRoles = (member: Member, roles: readonly GrantedRole[]): Member => ({
  ...member,
  roles,
  administrator: isSiteAdministrator(roles),
});

const begun = (
  event: Extract<MemberEvent, { type: 'member-joined' | 'member-imported' }>,
  at: Instant,
): Member => {
  const { displayName } = event.data;
  const email = event.type === 'member-joined' ? event.data.email : undefined;
  return {
    ...(displayName !== undefined && { displayName }),
    ...(email !== undefined && { email }),
    imported: event.type === 'member-imported',
    confirmed: false,
    joinedAt: event.type === 'member-joined' ? event.data.joinedAt : at,
    roles: [],
    administrator: false,
  };
};

/** The member after one more event; the same object for what is not shown. Nobody looks for who is erased. */
const after = (member: Member, event: MemberEvent): Member | undefined => {
  switch (event.type) {
    case 'member-joined':
    case 'member-imported':
    case 'confirmation-requested':
    case 'password-reset-requested':
    case 'password-changed':
    case 'profile-changed':
    case 'profile-erased':
      return member;
    case 'address-confirmed':
      return { ...member, confirmed: true };
    case 'display-name-changed': {
      const { displayName: _, ...others } = member;
      const { displayName } = event.data;
      return { ...others, ...(displayName !== undefined && { displayName }) };
    }
    case 'role-granted': {
      const { by: _, ...granted } = event.data;
      return withRoles(member, [...member.roles.filter((one) => !isSameRole(one, granted)), granted]);
    }
    case 'role-revoked':
      return withRoles(
        member,
        member.roles.filter((one) => !isSameRole(one, event.data)),
      );
    case 'member-suspended':
      return { ...member, suspendedUntil: event.data.until ?? 'for-good' };
    case 'member-reinstated': {
      const { suspendedUntil: _, ...others } = member;
      return others;
    }
    case 'member-erased':
      return undefined;
    default:
      return unreachable(event);
  }
};

/** Everybody who joined or was imported, for administrators. */
export const memberDirectoryModel = (codecs: IdentityCodecs) =>
  readModel<MemberEvent>({
    name: 'member-directory',
    version: 1,
    collections: [memberDocuments],
    codecs: [codecs.member],
    touches: ({ stored }) => [{ collection: memberDocuments, id: memberIdOf(stored.stream) }],
    apply({ event, stored }, documents) {
      documents.update(memberDocuments, memberIdOf(stored.stream), (member) => {
        if (event.type === 'member-joined' || event.type === 'member-imported') {
          return begun(event, stored.metadata.occurredAt);
        }
        return member && after(member, event);
      });
    },
  });
