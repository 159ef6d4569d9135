import { PROFILE_CHOICES } from '@folkmoot/identity-domain';
import { type AnswerOf, shown } from '@folkmoot/service';
import { grantedRole, suspendedUntil } from '../member-directory/member.answer.js';

const answerTo = <Question extends keyof typeof PROFILE_CHOICES>(question: Question, description: string) =>
  shown.optional(
    shown.oneOf(
      Object.keys(PROFILE_CHOICES[question]) as (keyof (typeof PROFILE_CHOICES)[Question] & string)[],
      description,
    ),
  );

export const profile = shown.named(
  'Profile',
  {
    ageBand: answerTo('ageBand', 'How old.'),
    ward: shown.optional(shown.text('The borough or ward, as people there call it.')),
    sex: answerTo('sex', 'Which sex.'),
    ethnicity: answerTo('ethnicity', 'Which ethnic group.'),
    disability: answerTo('disability', 'Whether a disability or long-term condition limits daily life.'),
    tenure: answerTo('tenure', 'How the home is held.'),
    work: answerTo('work', 'What work is done.'),
  },
  'What was told voluntarily, for analysis in groups alone. A question left out is unanswered.',
);

export const me = shown.named(
  'Me',
  {
    id: shown.id('The member.'),
    email: shown.orNull(shown.text('The address; null once it is erased.')),
    displayName: shown.orNull(shown.text('The name they go by; null once it is erased.')),
    confirmed: shown.flag('Whether the address was confirmed.'),
    roles: shown.list(grantedRole, 'What they may do beyond any member now: nothing while suspended.'),
    suspendedUntil,
    profile,
  },
  'Everything that the member has told.',
);
export type Me = AnswerOf<typeof me>;
