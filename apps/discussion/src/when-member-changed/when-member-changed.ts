import {
  displayNamePlace,
  type Envelope,
  memberConfirmed,
  memberErased,
  memberJoined,
  memberReinstated,
  memberRenamed,
  memberSuspended,
  roleGranted,
  roleRevoked,
} from '@folkmoot/contracts';
import type { MemberDocument } from '../members/member-directory.js';

export type MemberFacts = Omit<MemberDocument, 'id' | 'position'>;

/** Reads a name that was encrypted for a place; undefined if it was erased. */
export type ReadName = (encrypted: string, place: string) => string | undefined;

const nobody: MemberFacts = { confirmed: false, organisations: {} };

/** What discussion keeps of a member after one more message. What it does not care for changes nothing. */
export const afterMessage = (
  current: MemberFacts = nobody,
  message: Envelope,
  readName: ReadName,
): MemberFacts => {
  if (memberJoined.is(message) || memberRenamed.is(message)) {
    const { memberId, displayName } = message.data;
    const { displayName: _before, ...others } = current;
    const name = displayName === undefined ? undefined : readName(displayName, displayNamePlace(memberId));
    return { ...others, ...(name !== undefined && { displayName: name }) };
  }
  if (memberErased.is(message)) return { ...nobody, erased: true };
  if (memberConfirmed.is(message)) return { ...current, confirmed: true };
  if (memberSuspended.is(message)) return { ...current, suspendedUntil: message.data.until ?? 'for-good' };
  if (memberReinstated.is(message)) {
    const { suspendedUntil: _, ...others } = current;
    return others;
  }
  if (roleGranted.is(message) && message.data.role === 'official') {
    const { consultationId = 'site', organisation } = message.data;
    if (organisation === undefined) return current;
    return { ...current, organisations: { ...current.organisations, [consultationId]: organisation } };
  }
  if (roleRevoked.is(message) && message.data.role === 'official') {
    const { [message.data.consultationId ?? 'site']: _, ...organisations } = current.organisations;
    return { ...current, organisations };
  }
  return current;
};
