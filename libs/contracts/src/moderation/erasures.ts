import { erasureConfirmedBy } from '../erasure-confirmed.js';

export const moderationErasureConfirmed = erasureConfirmedBy('moderation');

/** Everything on `moderation.erasures`. */
export const moderationErasures = [moderationErasureConfirmed] as const;
