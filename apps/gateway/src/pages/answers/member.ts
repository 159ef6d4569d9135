/** What the identity service answers about the one who asks, as far as pages show it. */

export const PROFILE_QUESTIONS = [
  'ageBand',
  'ward',
  'sex',
  'ethnicity',
  'disability',
  'tenure',
  'work',
] as const;
export type ProfileQuestion = (typeof PROFILE_QUESTIONS)[number];

export interface Me {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly confirmed: boolean;
  readonly suspendedUntil?: string | null;
  readonly profile: Readonly<Partial<Record<ProfileQuestion, string>>> | null;
}

export interface OwnSession {
  readonly id: string;
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly device: string | null;
  readonly current: boolean;
}
