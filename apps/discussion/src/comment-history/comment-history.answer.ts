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
    reason: shown.optional(shown.text('Why it was hidden, redacted or erased, or its thread closed.')),
    ranges: shown.optional(
      shown.list(
        shown.fields(
          { start: shown.count('Where it begins.'), end: shown.count('Where it ends, exclusive.') },
          'A part of the words of the time, in Unicode code points.',
        ),
        'The parts that were taken out.',
      ),
    ),
    decisionId: shown.optional(shown.id('The moderator’s decision that led to it.')),
    why: shown.optional(
      shown.oneOf(
        ['text-changed', 'erased', 'author-forgotten', 'withdrawn', 'administrator'],
        'Of a decision that could not be carried out: what had happened before; of words that were erased: for whom.',
      ),
    ),
    held: shown.optional(shown.flag('Whether it waited for a moderator to look at it.')),
  },
  'One thing that happened to a comment.',
);

export const commentHistory = shown.named(
  'CommentHistory',
  { items: shown.list(entry, 'Everything, oldest first.') },
  'All that has happened to a comment.',
);
export type CommentHistory = AnswerOf<typeof commentHistory>;
