import { addMilliseconds, DAY } from '@folkmoot/kernel';
import { SITE_RULES } from '@folkmoot/moderation-domain';
import { demoContext, personId } from './seed-context.js';
import type { Telling } from './telling.js';

/** What moderators have had comments looked through for since before the story begins. */
export const seedRules = async ({ moderation, today }: Telling): Promise<void> => {
  const [moderatorId, now] = [personId('moderator'), addMilliseconds(today, -100 * DAY)];
  await moderation.checkRules.execute(
    SITE_RULES,
    {
      type: 'set-check-rules',
      phrases: ['click here', 'limited offer'],
      patterns: ['\\b(earn|win) £?\\d+ (a|per) (day|week)\\b'],
      moderatorId,
      seen: 0,
      now,
    },
    demoContext(moderatorId, now, 'check rules'),
  );
};
