import { commentShapes, type CommentEvent } from '@folkmoot/discussion-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const entry = shown.named(
  'CommentHistoryEntry',
  {
    what: shown.oneOf(Object.keys(commentShapes) as CommentEvent['type'][], 'What happened.'),
    at: shown.instant('When.'),
    by: shown.text('The id of the member who did it, or the process: `system:…`.'),
    position: shown.position('Its place in the log.'),
    text: shown.optional(
      shown.orNull(shown.text('The words of the time, where it had any; null once they are erased.')),
    ),
    reason: shown.optional(shown.text('Why it was hidden.')),
  },
  'One thing that happened to a comment.',
);

export const commentHistory = shown.named(
  'CommentHistory',
  { items: shown.list(entry, 'Everything, oldest first.') },
  'All that has happened to a comment.',
);
export type CommentHistory = AnswerOf<typeof commentHistory>;
