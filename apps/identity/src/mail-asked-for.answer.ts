import { type AnswerOf, shown } from '@folkmoot/service';

export const mailAskedFor = shown.named(
  'MailAskedFor',
  {},
  'A mail is on its way if there is a reason to send one. The answer is always empty, so that nobody learns who is a member.',
);
export type MailAskedFor = AnswerOf<typeof mailAskedFor>;
