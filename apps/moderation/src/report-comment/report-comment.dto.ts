import { REPORT_REASONS, type ReportReason } from '@folkmoot/moderation-domain';
import { Choice, OptionalText } from '@folkmoot/service';
import { TEXT_BOUND } from '../text-bound.js';

export class ReportCommentDto {
  @Choice(Object.keys(REPORT_REASONS))
  reason!: ReportReason;

  @OptionalText({ min: 0, max: TEXT_BOUND, multiline: true })
  note?: string;
}
