import { STANCES } from '@folkmoot/discussion-domain';
import { type AnswerOf, shown } from '@folkmoot/service';
import { comment } from '../comment-page/comment.answer.js';

const words = shown.fields(
  {
    text: shown.orNull(shown.text('What was said; null once it is erased.')),
    at: shown.instant('When it was said so.'),
  },
  'One version of the words.',
);

const ownComment = shown.named(
  'OwnComment',
  {
    id: shown.id('The comment or reply.'),
    consultationId: shown.id('The consultation it is in.'),
    discussionId: shown.id('The discussion it is in.'),
    inReplyToId: shown.orNull(shown.id('What it answers; null for a comment at the top.')),
    organisation: shown.orNull(shown.text('Whom you spoke for as an official.')),
    state: comment.properties.state,
    reason: shown.orNull(shown.text('Why moderators have hidden it or taken parts out.')),
    words: shown.list(words, 'Every version of the words, oldest first.'),
    withdrawnAt: shown.orNull(shown.instant('When you took it away.')),
    stances: comment.properties.stances,
  },
  'Something that you have said.',
);
export type OwnComment = AnswerOf<typeof ownComment>;

const ownStance = shown.named(
  'OwnStance',
  {
    commentId: shown.id('The comment or reply.'),
    discussionId: shown.id('The discussion it is in.'),
    stance: shown.oneOf(STANCES, 'Where you stand.'),
    takenAt: shown.instant('Since when.'),
  },
  'Where you stand on a comment.',
);
export type OwnStance = AnswerOf<typeof ownStance>;

export const ownDiscussionData = shown.named(
  'OwnDiscussionData',
  {
    memberId: shown.id('You.'),
    displayName: shown.orNull(shown.text('The name that stands beside what you say.')),
    comments: shown.list(ownComment, 'Comments and replies, oldest first.'),
    stances: shown.list(ownStance, 'Stances, those that were changed last at the end.'),
  },
  'Everything that discussion holds of a member.',
);
export type OwnDiscussionData = AnswerOf<typeof ownDiscussionData>;
