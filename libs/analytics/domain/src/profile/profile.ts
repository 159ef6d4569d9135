/** What a member has answered about themselves, by question; a question left out is unanswered. */
export type ProfileAnswers = Readonly<Record<string, string>>;

/** What is kept of a member's profile. */
export type Profile =
  | { readonly state: 'answered'; readonly answers: ProfileAnswers }
  /** The key was gone before the answers could be read: erased, and the news of it is still to come. */
  | { readonly state: 'unreadable' }
  /** Nothing of it is left. */
  | { readonly state: 'erased' };

export const UNANSWERED = 'unanswered';

/** The member's group for a question; whoever is not known to have answered is `unanswered`. */
export const answerTo = (question: string, profile: Profile | undefined): string =>
  (profile?.state === 'answered' ? profile.answers[question] : undefined) ?? UNANSWERED;
