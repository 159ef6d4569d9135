import type { DemoFinding, DemoStep } from './case-shape.js';

/** What a reader of the demonstration data finds. Days count from the first start: negative ones are past. */
export interface DemoConsultation {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly background: string;
  /** Absent for a draft. */
  readonly days?: readonly [opens: number, closes: number];
  readonly timeline: readonly { readonly title: string; readonly day: number; readonly link?: string }[];
  readonly outcome?: string;
  readonly discussions: readonly DemoDiscussion[];
}

export interface DemoDiscussion {
  readonly key: string;
  readonly title: string;
  readonly introduction: string;
  readonly prompts: readonly string[];
  readonly safetyNotice?: string;
  /** Keys of people. */
  readonly hosts?: readonly string[];
  readonly pausedBecause?: string;
  readonly officialsMayAnswerAfterClosing?: boolean;
  /** A moderator looks at each comment before it is public. */
  readonly holdFirst?: true;
  readonly comments: readonly DemoComment[];
}

export interface DemoComment {
  readonly by: string;
  readonly text: string;
  /** Days from the first start; replies come an hour after what they answer unless told. */
  readonly day: number;
  readonly replies?: readonly Omit<DemoComment, 'day'>[];
  readonly withdrawn?: true;
  readonly found?: readonly DemoFinding[];
  /** What became of it once it was questioned, in the order in which it happened. */
  readonly questioned?: readonly DemoStep[];
  /** By whom a moderator works on it, from the first start on for half an hour. */
  readonly takenBy?: string;
  readonly edited?: string;
  /** How many of the others agree, disagree or are unsure. */
  readonly stances?: readonly [agree: number, disagree: number, unsure: number];
}
