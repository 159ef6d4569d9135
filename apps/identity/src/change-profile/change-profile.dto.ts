import { PROFILE_CHOICES, type ProfileAnswers } from '@folkmoot/identity-domain';
import { Choice, Optional, OptionalText } from '@folkmoot/service';

const Answer = (question: keyof typeof PROFILE_CHOICES): PropertyDecorator =>
  Choice(Object.keys(PROFILE_CHOICES[question]));

/** All answers at once; a question left out becomes unanswered. */
export class ChangeProfileDto {
  @Optional()
  @Answer('ageBand')
  ageBand?: NonNullable<ProfileAnswers['ageBand']>;

  @OptionalText({ min: 1, max: 120 })
  ward?: string;

  @Optional()
  @Answer('sex')
  sex?: NonNullable<ProfileAnswers['sex']>;

  @Optional()
  @Answer('ethnicity')
  ethnicity?: NonNullable<ProfileAnswers['ethnicity']>;

  @Optional()
  @Answer('disability')
  disability?: NonNullable<ProfileAnswers['disability']>;

  @Optional()
  @Answer('tenure')
  tenure?: NonNullable<ProfileAnswers['tenure']>;

  @Optional()
  @Answer('work')
  work?: NonNullable<ProfileAnswers['work']>;
}
