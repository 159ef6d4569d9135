import { erasureConfirmedBy } from '../erasure-confirmed.js';

export const discussionErasureConfirmed = erasureConfirmedBy('discussion');

/** Everything on `discussion.erasures`. */
export const discussionErasures = [discussionErasureConfirmed] as const;
