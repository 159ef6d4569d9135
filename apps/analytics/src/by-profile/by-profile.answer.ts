import { QUESTIONS } from '@folkmoot/analytics-domain';
import type { TSchema } from '@sinclair/typebox';
import { type AnswerOf, shown } from '@folkmoot/service';
import { figureAnswer } from '../figure/figure.answer.js';

const table = shown.named(
  'ProtectedTable',
  {
    total: shown.count('How many people are counted here: the first so many. Later ones follow in groups.'),
    shown: shown.byId(
      shown.count('How many of them gave this answer, rounded down to a multiple of five.'),
      'By answer; `unanswered` is an answer. What is not here is withheld: few, nobody, or what would give them away.',
    ),
  },
  'People by answer, without groups under five.',
);

const byQuestion = <Value extends TSchema>(value: Value, description: string) =>
  shown.fields(
    Object.fromEntries(QUESTIONS.map((question) => [question, value])) as Record<
      (typeof QUESTIONS)[number],
      Value
    >,
    description,
  );

const participants = shown.named(
  'ParticipantsByProfile',
  {
    participants: shown.count('Members with at least one response.'),
    questions: byQuestion(table, 'By what the profile asks.'),
  },
  'Who took part, by what they have told about themselves.',
);
export type ParticipantsByProfile = AnswerOf<typeof participants>;

export const participantsAnswer = figureAnswer(
  'ParticipantsByProfileFigure',
  shown.fields({ consultationId: shown.id('The consultation.') }, 'What it is of.'),
  participants,
  'Participants of a consultation by profile.',
);

const stances = shown.named(
  'StancesByProfile',
  {
    stances: shown.count('Members who have taken a stance on the comment.'),
    questions: byQuestion(
      shown.fields(
        { agree: table, disagree: table, unsure: table },
        'By the stance that each member took first.',
      ),
      'By what the profile asks.',
    ),
  },
  'First stances on a comment, by what members have told about themselves.',
);
export type StancesByProfile = AnswerOf<typeof stances>;

export const stancesAnswer = figureAnswer(
  'StancesByProfileFigure',
  shown.fields({ commentId: shown.id('The comment.') }, 'What it is of.'),
  stances,
  'First stances on a comment by profile.',
);
