import type { Finding } from '@folkmoot/moderation-domain';
import type { AnswerOf } from '@folkmoot/service';
import type { finding } from './queue.answer.js';

export const findingView = ({ check, kind, urgency, ranges }: Finding): AnswerOf<typeof finding> => ({
  check,
  urgency,
  ...(kind !== undefined && { kind }),
  ...(ranges && { ranges: ranges.map(({ start, end }) => ({ start, end })) }),
});
