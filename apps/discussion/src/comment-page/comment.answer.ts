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
      ['standing', 'withdrawn', 'hidden', 'erased', 'held'],
      'Whether it stands, was withdrawn by its author, was hidden by moderators, lost its words for good, or waits for a moderator to look at it.',
    ),
    text: shown.orNull(shown.text('What was said; null unless it is standing.')),
    redacted: shown.flag('Whether moderators have taken parts out of the text.'),
    redactions: shown.list(
      shown.fields(
        { start: shown.count('Where it begins.'), end: shown.count('Where it ends, exclusive.') },
        'A marker, in Unicode code points from the beginning of the text.',
      ),
      'Where `[…]` stands for a part that was taken out.',
    ),
    reason: shown.orNull(
      shown.text('Why it is hidden or redacted: one of the list that moderators choose from.'),
    ),
    author: shown.orNull(author),
    postedAt: shown.instant('When it was said.'),
    editedAt: shown.orNull(shown.instant('When its words were last changed.')),
    threadClosed: shown.flag('Whether moderators have closed its thread to further replies.'),
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
  'A comment or reply as anybody may see it. What is withdrawn, hidden or held has neither words nor a name.',
);
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
    held: shown.byId(
      shown.fields(
        { text: shown.text('What was said.'), author: shown.orNull(author) },
        'What waits for a moderator.',
      ),
      'By comment, those on this page that wait for a moderator: all of them for staff, else the viewer’s own.',
    ),
  },
  'What on a page is the viewer’s own.',
);
/** What on a page is the viewer's own; stances by comment id. */
export type Viewer = AnswerOf<typeof viewer>;
