import type { ProfileAnswers } from '@folkmoot/identity-domain';

type Answer<Question extends keyof ProfileAnswers> = NonNullable<ProfileAnswers[Question]>;

export const profiled = (
  ageBand: Answer<'ageBand'>,
  sex: Answer<'sex'>,
  tenure: Answer<'tenure'>,
  work: Answer<'work'>,
  ward = 'Canal Side',
): ProfileAnswers => ({ ageBand, sex, tenure, work, ward });
