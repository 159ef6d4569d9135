import { CHOSEN_REASONS, type DecisionReason } from '@folkmoot/moderation-domain';
import { Choice } from '@folkmoot/service';

export class LiftSuspensionDto {
  @Choice(CHOSEN_REASONS)
  reason!: DecisionReason;
}
