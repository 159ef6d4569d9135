import fc from 'fast-check';
import { MARKER, redactedText } from './redacted-text.js';

const parts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }).map((steps) => {
  const edges = steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], []);
  return edges.flatMap((start, at) =>
    at % 2 === 0 && edges[at + 1] !== undefined ? [{ start, end: edges[at + 1] as number }] : [],
  );
});

describe('a text without some of its parts', () => {
  it('counts code points, not halves of them', () =>
    expect(redactedText('🌳ab🌳c', [{ start: 1, end: 3 }])).toEqual({
      text: '🌳[…]🌳c',
      redactions: [{ start: 1, end: 4 }],
    }));
  it('is itself if all of it stays', () =>
    expect(redactedText('Oaks', [])).toEqual({ text: 'Oaks', redactions: [] }));

  it('says where each marker stands, and keeps everything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 48, maxLength: 80 }), parts, (whole, out) => {
        const points = [...whole];
        const { text, redactions } = redactedText(whole, out);
        const shown = [...text];
        expect(redactions).toHaveLength(out.length);
        for (const { start, end } of redactions) expect(shown.slice(start, end).join('')).toBe(MARKER);
        const kept = points.filter((_, at) => !out.some(({ start, end }) => at >= start && at < end));
        const left = shown.filter((_, at) => !redactions.some(({ start, end }) => at >= start && at < end));
        expect(left.join('')).toBe(kept.join(''));
      }),
    );
  });
});
