import { CHOSEN_REASONS, type DecisionReason } from '@folkmoot/moderation-domain';
import { Choice, Id, Optional, Text } from '@folkmoot/service';
import { TEXT_BOUND } from '../text-bound.js';

export class WarnMemberDto {
  @Choice(CHOSEN_REASONS)
  reason!: DecisionReason;

  /** To the member. */
  @Text({ min: 0, max: TEXT_BOUND, multiline: true })
  statement!: string;

  /** The comment that led to it. */
  @Optional()
  @Id()
  commentId?: string;
}
