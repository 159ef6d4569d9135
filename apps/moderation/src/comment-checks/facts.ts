import type { Finding } from '@folkmoot/moderation-domain';
import type { CompiledRules } from './compiled-rules.js';

/** How often the same words were said lately, whatever their case, accents and punctuation. */
export interface SaidBefore {
  /** By the same author in the same discussion, in other comments. */
  readonly byAuthor: number;
  /** Other members who said it anywhere. */
  readonly byOthers: number;
}

/** Everything that the checks look at, gathered before: none of them asks anybody anything. */
export interface CommentFacts {
  readonly text: string;
  readonly rules: CompiledRules;
  readonly saidBefore: SaidBefore;
}

/** One thing that is looked for in a comment: a pure function that never throws, in time linear in the text. */
export type Check = (facts: CommentFacts) => readonly Finding[];
