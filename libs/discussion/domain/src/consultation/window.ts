import type { Instant } from '@folkmoot/kernel';

/** From its opening (inclusive) to its closing (exclusive). */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

export const liesWithin = (inner: Window, outer: Window): boolean =>
  outer.opensAt <= inner.opensAt && inner.closesAt <= outer.closesAt;

/** Where both are open; a missing bound of the inner one is the outer one's. */
export const overlap = (inner: Partial<Window>, outer: Window): Window => ({
  opensAt: inner.opensAt !== undefined && inner.opensAt > outer.opensAt ? inner.opensAt : outer.opensAt,
  closesAt: inner.closesAt !== undefined && inner.closesAt < outer.closesAt ? inner.closesAt : outer.closesAt,
});

export type Phase = 'upcoming' | 'open' | 'closed';

export const phaseAt = ({ opensAt, closesAt }: Window, now: Instant): Phase =>
  now < opensAt ? 'upcoming' : now < closesAt ? 'open' : 'closed';
