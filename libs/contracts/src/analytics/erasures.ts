import { erasureConfirmedBy } from '../erasure-confirmed.js';

export const analyticsErasureConfirmed = erasureConfirmedBy('analytics');

/** Everything on `analytics.erasures`. */
export const analyticsErasures = [analyticsErasureConfirmed] as const;
