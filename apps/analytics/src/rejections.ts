/** What analytics cannot answer. */
export const rejections = {
  'consultation-unknown': { kind: 'not-found', title: 'There is no such consultation in the figures' },
  'discussion-unknown': { kind: 'not-found', title: 'There is no such discussion in the figures' },
  'comment-unknown': { kind: 'not-found', title: 'There is no such comment in the figures' },
} as const;
