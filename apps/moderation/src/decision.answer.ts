import { type AnswerOf, shown } from '@folkmoot/service';

export const decisionAnswer = shown.named(
  'DecisionAnswer',
  {
    id: shown.id('The decision, or the appeal that was judged.'),
    position: shown.position('A read that carries it shows the decision, and its effect if that is done.'),
    effect: shown.oneOf(
      ['done', 'pending', 'missed'],
      '`pending`: kept, and carried out soon; `missed`: the comment had changed by then, so the case waits again.',
    ),
  },
  'It was decided.',
);
export type DecisionAnswer = AnswerOf<typeof decisionAnswer>;
