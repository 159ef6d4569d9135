import type { Instant } from '@folkmoot/kernel';
import { acceptDisplayName } from './display-name.js';
import type { MemberEvent } from './member-events.js';
import type { MemberState } from './member-state.js';
import { acceptProfile, type ProfileAnswers } from './profile.js';
import { requireActive, requireConfirmed } from './situations.js';

export interface ChangeDisplayName {
  readonly type: 'change-display-name';
  readonly displayName: string;
  readonly at: Instant;
}
/** All answers at once; a question left out becomes unanswered. */
export interface ChangeProfile {
  readonly type: 'change-profile';
  readonly answers: ProfileAnswers;
}
export type ProfileCommand = ChangeDisplayName | ChangeProfile;

export const changeDisplayName = (command: ChangeDisplayName, state: MemberState): MemberEvent[] => {
  const { displayName: before } = requireActive(state, command.at);
  const displayName = acceptDisplayName(command.displayName);
  return displayName === before ? [] : [{ type: 'display-name-changed', data: { displayName } }];
};

export const changeProfile = (command: ChangeProfile, state: MemberState): MemberEvent[] => {
  const { profile } = requireConfirmed(state);
  const answers = acceptProfile(command.answers);
  const same = JSON.stringify(answers) === JSON.stringify(profile);
  return same ? [] : [{ type: 'profile-changed', data: { answers } }];
};
