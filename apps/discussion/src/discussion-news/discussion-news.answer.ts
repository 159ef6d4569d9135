import { type AnswerOf, shown } from '@folkmoot/service';

export const discussionNews = shown.named(
  'DiscussionNews',
  {
    count: shown.count('Comments and replies after the position asked about.'),
    position: shown.position('Up to where they were counted: what to ask about next time.'),
  },
  'How many comments and replies are new.',
);
export type DiscussionNews = AnswerOf<typeof discussionNews>;
