import { type AnswerOf, shown } from '@folkmoot/service';

export const erasureBegun = shown.named(
  'ErasureBegun',
  {
    id: shown.id('The erasure. Whoever has it may see the receipt: it names nobody.'),
    position: shown.position('Where in the log its effect is.'),
    receipt: shown.text('Where the receipt is: `/erasures/<id>`.'),
  },
  'The member is forgotten; the receipt says when each part of Folkmoot has followed.',
);
export type ErasureBegun = AnswerOf<typeof erasureBegun>;

export const receiptOf = (erasureId: string): string => `/erasures/${erasureId}`;
