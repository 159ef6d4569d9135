import { STANCES } from '@folkmoot/discussion-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

export const author = shown.named(
  'Author',
  {
    id: shown.id('The member.'),
    name: shown.orNull(shown.text('The name they go by now; null for a former member.')),
    organisation: shown.orNull(shown.text('Whom an official representative speaks for.')),
  },
  'Who said it.',
);
export type AuthorView = AnswerOf<typeof author>;

export const comment = shown.named(
  'Comment',
  {
    id: shown.id('The comment or reply.'),
    discussionId: shown.id('The discussion it is in.'),
    inReplyToId: shown.orNull(shown.id('What it answers; null for a comment at the top.')),
    state: shown.oneOf(
      ['standing', 'withdrawn', 'hidden', 'erased'],
      'Whether it stands, was withdrawn by its author, was hidden by moderators, or lost its words for good.',
    ),
    text: shown.orNull(shown.text('What was said; null unless it is standing.')),
    author: shown.orNull(author),
    postedAt: shown.instant('When it was said.'),
    editedAt: shown.orNull(shown.instant('When its words were last changed.')),
    stances: shown.fields(
      {
        agree: shown.count('Members who agree.'),
        disagree: shown.count('Members who disagree.'),
        unsure: shown.count('Members who are unsure.'),
      },
      'How many have taken which stance.',
    ),
    replies: shown.count('Everything under a comment at the top; 0 for a reply.'),
  },
  'A comment or reply as anybody may see it. What is withdrawn or hidden has neither words nor a name.',
);
/** A comment as anybody may see it. What is withdrawn, hidden or erased has no words, the first two no name either. */
export type CommentView = AnswerOf<typeof comment>;

export const thread = shown.named(
  'Thread',
  {
    ...comment.properties,
    firstReplies: shown.list(comment, 'The first replies under it, at most 3, oldest first.'),
  },
  'A comment with the first of its replies.',
);
/** A comment with the first of its replies. */
export type Thread = AnswerOf<typeof thread>;

export const viewer = shown.named(
  'Viewer',
  {
    memberId: shown.id('Who asked.'),
    stances: shown.byId(
      shown.oneOf(STANCES, 'The stance taken.'),
      'By comment, for those on this page that the viewer has taken a stance on.',
    ),
    withdrawn: shown.list(
      shown.id('A comment.'),
      'Those on this page that the viewer has withdrawn, and may bring back for 7 days.',
    ),
  },
  'What on a page is the viewer’s own.',
);
/** What on a page is the viewer's own; stances by comment id. */
export type Viewer = AnswerOf<typeof viewer>;
