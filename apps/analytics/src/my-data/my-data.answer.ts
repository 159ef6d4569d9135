import { type AnswerOf, shown } from '@folkmoot/service';

export const myData = shown.named(
  'AnalyticsData',
  {
    profile: shown.orNull(
      shown.byId(shown.text('The answer.'), 'Answers by question; null: there are none.'),
    ),
  },
  'Everything personal that analytics holds of a member.',
);
export type MyData = AnswerOf<typeof myData>;
