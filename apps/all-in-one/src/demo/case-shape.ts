import type { DecisionAction, DecisionReason, ReportReason } from '@folkmoot/moderation-domain';

interface Step {
  /** Hours from the posting of the comment. */
  readonly after: number;
}

/** Something that happens about a comment that was questioned. People are named by their keys. */
export type CaseStep = Step &
  (
    | { readonly step: 'report'; readonly by: string; readonly reason: ReportReason; readonly note?: string }
    | {
        readonly step: 'decide';
        readonly by: string;
        readonly action: DecisionAction;
        readonly reason: Exclude<DecisionReason, 'appeal-upheld'>;
        readonly statement?: string;
        /** What goes, as it stands in the text, for `redact`. */
        readonly parts?: readonly string[];
        /** On the words before the author changed them, so that it cannot be carried out. */
        readonly onFirstWords?: true;
      }
    /** Of the author. */
    | { readonly step: 'appeal'; readonly text: string }
    | {
        readonly step: 'judge';
        readonly by: string;
        readonly outcome: 'upheld' | 'overturned';
        readonly statement: string;
      }
  );

/** What its author is told because of it. */
export type ConductStep = Step & {
  readonly by: string;
  readonly reason: DecisionReason;
  readonly statement: string;
} & (
    | { readonly step: 'warn' }
    | {
        readonly step: 'suspend';
        /** From its beginning. */
        readonly days: number;
      }
  );

export type DemoStep = CaseStep | ConductStep;

/** What the automatic checks notice in a comment, told as they tell it. */
export interface DemoFinding {
  readonly check: string;
  readonly kind: string;
  readonly urgency: 1 | 2 | 3;
  /** Where, as it stands in the text. */
  readonly part?: string;
}
