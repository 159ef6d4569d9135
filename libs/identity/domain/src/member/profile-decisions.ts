import type { Instant } from '@folkmoot/kernel';
import { acceptDisplayName } from './display-name.js';
import type { MemberEvent } from './member-events.js';
import type { MemberState } from './member-state.js';
import { acceptProfile, type ProfileAnswers } from './profile.js';
import { requireAccount, requireActive, requireConfirmed } from './situations.js';

export interface ChangeDisplayName {
  readonly type: 'change-display-name';
  readonly displayName: string;
  readonly at: Instant;
}
/** All answers at once; a question left out becomes unanswered. */
export interface ChangeProfile {
  readonly type: 'change-profile';
  readonly answers: ProfileAnswers;
  /** A new one for each filling-in. */
  readonly profileId: string;
}
/** The time of these answers is over. If they were replaced meanwhile, nothing happens. */
export interface EraseProfile {
  readonly type: 'erase-profile';
  readonly profileId?: string;
  readonly at: Instant;
}
export type ProfileCommand = ChangeDisplayName | ChangeProfile | EraseProfile;

export const changeDisplayName = (command: ChangeDisplayName, state: MemberState): MemberEvent[] => {
  const { displayName: before } = requireActive(state, command.at);
  const displayName = acceptDisplayName(command.displayName);
  return displayName === before ? [] : [{ type: 'display-name-changed', data: { displayName } }];
};

export const changeProfile = (command: ChangeProfile, state: MemberState): MemberEvent[] => {
  const { profile } = requireConfirmed(state);
  const answers = acceptProfile(command.answers);
  const same = JSON.stringify(answers) === JSON.stringify(profile);
  return same ? [] : [{ type: 'profile-changed', data: { profileId: command.profileId, answers } }];
};

export const eraseProfile = (command: EraseProfile, state: MemberState): MemberEvent[] => {
  const { profile, profileId } = requireAccount(state);
  if (Object.keys(profile).length === 0 || profileId !== command.profileId) return [];
  const which = profileId === undefined ? {} : { profileId };
  return [{ type: 'profile-erased', data: { ...which, erasedAt: command.at } }];
};
