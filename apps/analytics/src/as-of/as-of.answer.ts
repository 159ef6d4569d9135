import { type AnswerOf, shown } from '@folkmoot/service';

const reached = (context: string) =>
  shown.fields(
    {
      ordinal: shown.count(
        'Number of the last message, among all that the context has published; 0: none yet.',
      ),
      position: shown.text('Its place in the log; empty: none yet.'),
    },
    `How far ${context} is in it.`,
  );

export const asOfFields = {
  identity: reached('identity'),
  discussion: reached('discussion'),
  moderation: reached('moderation'),
};

export const asOf = shown.named('AsOf', asOfFields, 'What figures include at the moment.');
export type AsOfView = AnswerOf<typeof asOf>;
