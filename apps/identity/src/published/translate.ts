import {
  displayNamePlace,
  type Envelope,
  envelopeFields,
  memberConfirmed,
  memberErased,
  memberJoined,
  memberReinstated,
  memberRenamed,
  memberSuspended,
  profileChanged,
  profileErased,
  roleGranted,
  roleRevoked,
  sessionRevoked,
} from '@folkmoot/contracts';
import type { Recorded } from '@folkmoot/event-sourcing';
import type { MemberEvent, SessionEvent } from '@folkmoot/identity-domain';
import { deriveId, unreachable } from '@folkmoot/kernel';
import { memberIdOf } from '../member-id.js';

/** Encrypts a name for a place with its member's key; undefined if that was destroyed. */
export type SealName = (name: string, place: string) => string | undefined;

const about = <Data>({ stored }: Recorded, data: Data) => envelopeFields(stored, data);

/** What other contexts may know of a member's event; undefined for what stays private. */
export const translateMember = (recorded: Recorded<MemberEvent>, seal: SealName): Envelope | undefined => {
  const { event, stored } = recorded;
  const memberId = memberIdOf(stored.stream);
  const sealed = (name: string | undefined): { displayName?: string } => {
    const displayName = name === undefined ? undefined : seal(name, displayNamePlace(memberId));
    return displayName === undefined ? {} : { displayName };
  };
  switch (event.type) {
    case 'member-joined':
    case 'member-imported': {
      const imported = event.type === 'member-imported';
      return memberJoined.create(about(recorded, { memberId, ...sealed(event.data.displayName), imported }));
    }
    case 'address-confirmed':
      return memberConfirmed.create(about(recorded, { memberId }));
    case 'display-name-changed':
      return memberRenamed.create(about(recorded, { memberId, ...sealed(event.data.displayName) }));
    case 'role-granted': {
      const { by: _, ...granted } = event.data;
      return roleGranted.create(about(recorded, { memberId, ...granted }));
    }
    case 'role-revoked': {
      const { by: _, ...revoked } = event.data;
      return roleRevoked.create(about(recorded, { memberId, ...revoked }));
    }
    case 'member-suspended': {
      const { until } = event.data;
      return memberSuspended.create(about(recorded, { memberId, ...(until !== undefined && { until }) }));
    }
    case 'member-reinstated':
      return memberReinstated.create(about(recorded, { memberId }));
    case 'profile-changed':
      return profileChanged.create(about(recorded, { memberId, ...sealedProfile(recorded) }));
    case 'profile-erased':
      return profileErased.create(about(recorded, { memberId }));
    case 'member-erased': {
      const { erasureId, words, erasedAt } = event.data;
      return memberErased.create(about(recorded, { memberId, erasureId, words, erasedAt }));
    }
    case 'confirmation-requested':
    case 'password-reset-requested':
    case 'password-changed':
      return undefined;
    default:
      return unreachable(event);
  }
};

/**
 * Answers leave as they are stored, sealed with the key of their filling-in. Those of before there were such keys stay
 * here: they could not be erased without their member.
 */
const sealedProfile = ({ stored }: Recorded): { profileId: string; answers?: string } => {
  const { profileId, answers } = stored.data as { profileId?: string; answers?: string };
  if (profileId === undefined) return { profileId: deriveId('profile', stored.id) };
  return { profileId, ...(answers !== undefined && { answers }) };
};

export const translateSession = (recorded: Recorded<SessionEvent>): Envelope | undefined => {
  const { event } = recorded;
  if (event.type !== 'session-revoked') return undefined;
  const { sessionId, memberId } = event.data;
  return sessionRevoked.create(about(recorded, { sessionId, memberId }));
};
