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
import type { KnownMemberDocument } from '../known-members/known-members.js';

export type MemberFacts = Omit<KnownMemberDocument, 'id' | 'position'>;

/** Reads a name that was encrypted for a place; undefined if it was erased. */
export type ReadName = (encrypted: string, place: string) => string | undefined;

const nobody: MemberFacts = { confirmed: false, forgotten: false };

/** What moderation keeps of a member after one more message. What it does not care for changes nothing. */
export const afterMessage = (
  current: MemberFacts = nobody,
  message: Envelope,
  readName: ReadName,
): MemberFacts => {
  if (current.forgotten || memberErased.is(message)) return { confirmed: false, forgotten: true };
  if (memberJoined.is(message) || memberRenamed.is(message)) {
    const { memberId, displayName } = message.data;
    const { displayName: _before, ...others } = current;
    const name = displayName === undefined ? undefined : readName(displayName, displayNamePlace(memberId));
    return { ...others, ...(name !== undefined && { displayName: name }) };
  }
  if (memberConfirmed.is(message)) return { ...current, confirmed: true };
  if (memberSuspended.is(message)) return { ...current, suspendedUntil: message.data.until ?? 'for-good' };
  if (memberReinstated.is(message)) {
    const { suspendedUntil: _, ...others } = current;
    return others;
  }
  if (roleGranted.is(message) && isOfAdministrators(message.data)) return { ...current, administrator: true };
  if (roleRevoked.is(message) && isOfAdministrators(message.data)) {
    const { administrator: _, ...others } = current;
    return others;
  }
  return current;
};

const isOfAdministrators = ({ role, consultationId }: { role: string; consultationId?: string }): boolean =>
  role === 'administrator' && consultationId === undefined;
