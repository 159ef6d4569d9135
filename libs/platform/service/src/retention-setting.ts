import { DAY } from '@folkmoot/kernel';
import { Type } from '@sinclair/typebox';

/**
 * A setting that says for how many days something is kept. None is no answer: what is never kept cannot be used, and 0
 * would be read by some as for ever.
 */
export const retentionSetting = (days: number, description: string) =>
  Type.String({
    description,
    pattern: '^([1-9][0-9]{0,4}|never)$',
    allowed: 'a whole number of days from 1 to 99999, or never',
    default: String(days),
  });

/** In milliseconds; undefined for what is never deleted. */
export const keptFor = (setting: string): number | undefined =>
  setting === 'never' ? undefined : Number(setting) * DAY;
