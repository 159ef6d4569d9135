import { justBefore } from '../../test/builders.js';
import { liesWithin, overlap, phaseAt, type Window } from './window.js';

const A = '2026-01-01T00:00:00.000Z';
const B = '2026-02-01T00:00:00.000Z';
const C = '2026-03-01T00:00:00.000Z';
const D = '2026-04-01T00:00:00.000Z';
const between = (opensAt: string, closesAt: string): Window => ({ opensAt, closesAt });

describe('a window', () => {
  it.each([
    ['upcoming to the last millisecond before its opening', justBefore(B), 'upcoming'],
    ['open at its opening', B, 'open'],
    ['open to the last millisecond before its closing', justBefore(C), 'open'],
    ['closed at its closing', C, 'closed'],
  ])('is %s', (_, now, phase) => {
    expect(phaseAt(between(B, C), now)).toBe(phase);
  });

  it.each([
    ['lies within itself', between(B, C), true],
    ['lies within a wider one', between(A, D), true],
    ['does not lie within one that opens later', between(C, D), false],
    ['does not lie within one that closes earlier', between(A, B), false],
  ])('%s', (_, outer, expected) => {
    expect(liesWithin(between(B, C), outer)).toBe(expected);
  });
});

describe('the overlap of two windows', () => {
  it.each([
    ['is the outer one where the inner has no bounds', {}, between(B, C)],
    ['is the inner one where it lies within', between(B, C), between(B, C)],
    ['is cut at the outer opening', { opensAt: A }, between(B, C)],
    ['is cut at the outer closing', { closesAt: D }, between(B, C)],
  ])('%s', (_, inner, expected) => {
    expect(overlap(inner, between(B, C))).toEqual(expected);
  });

  it('is never open where both have nothing in common', () => {
    const apart = overlap(between(C, D), between(A, B));
    expect([A, B, C, D].map((now) => phaseAt(apart, now))).not.toContain('open');
  });
});
