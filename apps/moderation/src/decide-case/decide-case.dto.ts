import {
  CHOSEN_REASONS,
  DECISION_ACTIONS,
  type DecisionAction,
  type DecisionReason,
} from '@folkmoot/moderation-domain';
import { Choice, ListOf, Optional, OptionalText, WholeNumber } from '@folkmoot/service';
import { TEXT_BOUND } from '../text-bound.js';

/** More parts than a comment has words would be no redaction any more. */
const MOST_PARTS = 1_000;

export class TextRangeDto {
  @WholeNumber({ min: 0, max: TEXT_BOUND })
  start!: number;

  @WholeNumber({ min: 0, max: TEXT_BOUND })
  end!: number;
}

export class DecideCaseDto {
  /** The `revision` of the case that was looked at; left out where the comment had none. */
  @Optional()
  @WholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })
  seen?: number;

  @Choice(DECISION_ACTIONS)
  action!: DecisionAction;

  @Choice(CHOSEN_REASONS)
  reason!: DecisionReason;

  /** To the author; only `keep` does without. */
  @OptionalText({ min: 0, max: TEXT_BOUND, multiline: true })
  statement?: string;

  /** For `redact`; what is out already stays out until it is restored. */
  @Optional()
  @ListOf(() => TextRangeDto, { max: MOST_PARTS })
  ranges?: TextRangeDto[];

  /** How many edits the text had that was looked at; `redact` needs it. */
  @Optional()
  @WholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })
  textRevision?: number;
}
