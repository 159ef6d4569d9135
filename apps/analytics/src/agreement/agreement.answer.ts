import { type AnswerOf, shown } from '@folkmoot/service';
import { figureAnswer } from '../figure/figure.answer.js';

const rate = (what: string) =>
  shown.orNull(
    shown.count(`Members in a thousand of those with a stance who ${what}; null: nobody has one.`),
  );

const comment = shown.named(
  'CommentAgreement',
  {
    commentId: shown.id('The comment or reply.'),
    isReply: shown.flag('Whether it is a reply.'),
    agree: shown.count('Members who agree now.'),
    disagree: shown.count('Members who disagree now.'),
    unsure: shown.count('Members who are unsure now.'),
    agreePerThousand: rate('agree'),
    disagreePerThousand: rate('disagree'),
    unsurePerThousand: rate('are unsure'),
  },
  'Where members stand on a comment.',
);
export type CommentAgreement = AnswerOf<typeof comment>;

const data = shown.named(
  'DiscussionAgreement',
  shown.pageOf(comment, 'Comments and replies, in the order in which they were posted.'),
  'Where members stand on the comments of a discussion.',
);
export type DiscussionAgreement = AnswerOf<typeof data>;

export const agreementAnswer = figureAnswer(
  'AgreementFigure',
  shown.fields(
    { discussionId: shown.id('The discussion.'), page: shown.count('Which page.') },
    'What it is of.',
  ),
  data,
  'How often each comment of a discussion was agreed and disagreed with.',
);
