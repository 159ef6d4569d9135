import { DAY } from '@folkmoot/kernel';
import { Type } from '@sinclair/typebox';
import { describeConfiguration, parseConfiguration } from './configuration.js';
import { keptFor, retentionSetting } from './retention-setting.js';

const schema = Type.Object({ FOLKMOOT_RETAIN_DAYS: retentionSetting(30, 'How long') });

describe('how long something is kept', () => {
  it.each([
    ['', 30 * DAY],
    ['1', DAY],
    ['99999', 99_999 * DAY],
    ['never', undefined],
  ])('is read from %j', (text, milliseconds) => {
    const { FOLKMOOT_RETAIN_DAYS } = parseConfiguration(schema, { FOLKMOOT_RETAIN_DAYS: text });
    expect(keptFor(FOLKMOOT_RETAIN_DAYS)).toBe(milliseconds);
  });

  it.each(['0', '-1', '1.5', 'Never', '100000', '30 days'])('is not %j, and is told in words', (text) => {
    expect(() => parseConfiguration(schema, { FOLKMOOT_RETAIN_DAYS: text })).toThrow(
      `FOLKMOOT_RETAIN_DAYS is ${JSON.stringify(text)}; it must be a whole number of days from 1 to 99999, or never`,
    );
  });

  it('is described with its default', () => {
    expect(describeConfiguration(schema)).toMatchObject([
      { allowed: 'a whole number of days from 1 to 99999, or never', default: '30' },
    ]);
  });
});
