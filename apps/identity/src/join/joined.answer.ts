import { type AnswerOf, shown } from '@folkmoot/service';

export const joined = shown.named(
  'Joined',
  { position: shown.position('Where in the log its effect is.') },
  'A mail with a link is on its way. The answer is the same whether the address was new or not.',
);
export type Joined = AnswerOf<typeof joined>;
