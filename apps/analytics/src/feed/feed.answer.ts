import { type AnswerOf, shown } from '@folkmoot/service';

const scalar = [shown.text('Text.'), shown.flag('True or false.'), shown.count('A number.')];
const object = shown.byId(shown.anyOf(scalar, 'A value.'), 'An object.');
const value = shown.anyOf(
  [...scalar, object, shown.list(shown.anyOf([...scalar, object], 'One of them.'), 'Several.')],
  'As the contract of the type says.',
);

export const feedItem = shown.named(
  'FeedItem',
  {
    cursor: shown.text('Asked for after it, the feed goes on behind this item.'),
    id: shown.id('The event. Whatever is done with an item can be done once under it.'),
    type: shown.text('What happened, with its version: `discussion.comment-posted.v1`.'),
    source: shown.text('The context that tells: `/discussion`.'),
    subject: shown.text('What it happened to: `comment-<uuid>`.'),
    time: shown.instant('When it happened.'),
    position: shown.text('Its place in the log of its context.'),
    ordinal: shown.count('Its number among all that its context has told.'),
    data: shown.byId(value, 'As the contract of the type says, without what is personal.'),
  },
  'One message, as it may be known outside.',
);

export const feedPage = shown.named(
  'FeedPage',
  {
    items: shown.list(feedItem, 'In their order; none if nothing has come.'),
    next: shown.text('Where to go on, also when there are no items.'),
  },
  'Some of what has happened, in order.',
);
export type FeedPage = AnswerOf<typeof feedPage>;
export type FeedItem = FeedPage['items'][number];
