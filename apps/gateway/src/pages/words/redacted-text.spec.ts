import { markRedactions, REDACTION } from './redacted-text.js';

describe('a redacted text', () => {
  it('has one sign for each part that was taken out, wherever astral characters stand', () => {
    const text = '🌳 call […] or […].';
    const marked = markRedactions(text, [
      { start: 7, end: 10 },
      { start: 14, end: 17 },
    ]);
    expect(marked).toBe(`🌳 call ${REDACTION} or ${REDACTION}.`);
  });

  it('leaves what somebody has typed, and cannot be feigned', () => {
    expect(markRedactions(`Well […]${REDACTION}`, [])).toBe('Well […]');
  });
});
