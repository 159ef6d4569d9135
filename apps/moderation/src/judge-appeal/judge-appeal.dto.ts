import { Choice, OptionalText, WholeNumber } from '@folkmoot/service';
import { TEXT_BOUND } from '../text-bound.js';

export class JudgeAppealDto {
  /** The `revision` of the case that was looked at. */
  @WholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })
  seen!: number;

  /** Whether the decision stands; `overturned` undoes it at once. */
  @Choice(['upheld', 'overturned'])
  outcome!: 'upheld' | 'overturned';

  /** To the author. */
  @OptionalText({ min: 0, max: TEXT_BOUND, multiline: true })
  statement?: string;
}
