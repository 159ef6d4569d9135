import { type AnswerOf, type JsonText, shown } from '@folkmoot/service';
import { comment, thread, viewer } from './comment.answer.js';

export const ORDERS = ['newest', 'oldest', 'most-agreed'] as const;
export type Order = (typeof ORDERS)[number];

const viewerOrNull = shown.orNull(viewer);

const shared = {
  order: shown.oneOf(ORDERS, 'In which order they are.'),
  ...shown.pageOf(thread, 'At most 20 comments.'),
  position: shown.orNull(
    shown.position('Up to which place in the log it shows everything; null where nobody has spoken.'),
  ),
};

export const commentPage = shown.named(
  'CommentPage',
  { ...shared, viewer: viewerOrNull },
  'A page of a discussion’s comments.',
);
export type CommentPage = AnswerOf<typeof commentPage>;
export type CommentPageJson = JsonText<CommentPage>;

/** Everything of a page but what is the viewer's own. */
export type SharedCommentPage = Omit<CommentPage, 'viewer'>;

export const replyPage = shown.named(
  'ReplyPage',
  { ...shown.pageOf(comment, 'At most 20 replies, oldest first.'), viewer: viewerOrNull },
  'A page of the replies under a comment.',
);
export type ReplyPage = AnswerOf<typeof replyPage>;

export const placedComment = shown.named(
  'PlacedComment',
  {
    ...comment.properties,
    place: shown.fields(
      {
        topId: shown.id('The comment at the top of its thread: itself, unless it is a reply.'),
        newestPage: shown.count('The page with its thread, newest first.'),
        oldestPage: shown.count('The page with its thread, oldest first.'),
        repliesPage: shown.orNull(shown.count('The page of replies that it is on; null at the top.')),
      },
      'Where it is shown.',
    ),
    viewer: viewerOrNull,
  },
  'One comment or reply, and where it is shown.',
);
export type PlacedComment = AnswerOf<typeof placedComment>;
