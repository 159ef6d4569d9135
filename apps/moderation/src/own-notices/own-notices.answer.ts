import { DECISION_ACTIONS, DECISION_REASONS } from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const appeal = shown.named(
  'OwnAppeal',
  {
    text: shown.orNull(shown.text('What the author wrote; null once it is erased.')),
    appealedAt: shown.instant('When.'),
    outcome: shown.orNull(
      shown.oneOf(['upheld', 'overturned'], 'Whether the decision stands; null while it is not judged.'),
    ),
    statement: shown.orNull(
      shown.text('What the other moderator wrote; null before, and once it is erased.'),
    ),
    judgedAt: shown.orNull(shown.instant('When it was judged.')),
  },
  'The author’s answer to a decision.',
);

export const NOTICE_KINDS = ['decision', 'warning', 'suspension', 'suspension-lifted'] as const;

const notice = shown.named(
  'Notice',
  {
    id: shown.id('The notice.'),
    kind: shown.oneOf(NOTICE_KINDS, 'What it tells of.'),
    at: shown.instant('When.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    statement: shown.orNull(
      shown.text('What the moderator wrote; null where nothing was, and once it is erased.'),
    ),
    commentId: shown.orNull(shown.id('The comment that it is about, or that led to it.')),
    beginning: shown.orNull(
      shown.text(
        'The first words of that comment as they are now; null without one, and once they are erased.',
      ),
    ),
    decisionId: shown.orNull(shown.id('The decision, if it is one on a comment.')),
    action: shown.orNull(shown.oneOf(DECISION_ACTIONS, 'What was decided about the comment.')),
    effect: shown.orNull(
      shown.oneOf(
        ['pending', 'done', 'missed'],
        'Whether the decision was carried out; missed: it could not be.',
      ),
    ),
    until: shown.orNull(shown.instant('When a suspension ends by itself; null: it does not, or it is none.')),
    appealUntil: shown.orNull(shown.instant('Until when one can appeal; null: one cannot.')),
    appeal: shown.orNull(appeal),
  },
  'Something that moderators told a member.',
);
export type Notice = AnswerOf<typeof notice>;

export const noticePage = shown.named(
  'NoticePage',
  shown.pageOf(notice, 'The latest first.'),
  'What moderators told a member.',
);
export type NoticePage = AnswerOf<typeof noticePage>;
