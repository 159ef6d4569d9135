import { rejecting } from '@folkmoot/kernel';

/** What a member may tell about themselves: voluntary, for analysis in groups only. */
export const profileRejections = {
  'profile-invalid': { kind: 'invalid', title: 'Choose one of the answers offered, or none' },
} as const;
const reject = rejecting(profileRejections);

const UNTOLD = { 'prefer-not-to-say': 'Prefer not to say' } as const;

/**
 * The choices by question, each with its label, in the order in which they are shown. Age bands and wording follow the
 * harmonised standards of the UK's Government Statistical Service; each list has a way out.
 */
export const PROFILE_CHOICES = {
  ageBand: {
    'under-16': 'Under 16',
    '16-24': '16 to 24',
    '25-34': '25 to 34',
    '35-44': '35 to 44',
    '45-54': '45 to 54',
    '55-64': '55 to 64',
    '65-74': '65 to 74',
    '75-and-over': '75 and over',
    ...UNTOLD,
  },
  sex: { female: 'Female', male: 'Male', 'another-answer': 'I answer in another way', ...UNTOLD },
  ethnicity: {
    asian: 'Asian or Asian British',
    black: 'Black, Black British, Caribbean or African',
    mixed: 'Mixed or multiple ethnic groups',
    white: 'White',
    other: 'Other ethnic group',
    ...UNTOLD,
  },
  disability: {
    no: 'No disability or long-term condition',
    'limited-a-little': 'Yes, and it limits my daily life a little',
    'limited-a-lot': 'Yes, and it limits my daily life a lot',
    'not-limited': 'Yes, but it does not limit my daily life',
    ...UNTOLD,
  },
  tenure: {
    'owns-outright': 'Owns outright',
    'owns-with-mortgage': 'Owns with a mortgage or loan',
    'part-owns': 'Part owns and part rents',
    'rents-socially': 'Rents from the council or a housing association',
    'rents-privately': 'Rents privately',
    other: 'Lives in another way',
    ...UNTOLD,
  },
  work: {
    employed: 'Employed',
    'self-employed': 'Self-employed',
    unemployed: 'Looking for work',
    student: 'In education or training',
    caring: 'Looking after home or family',
    retired: 'Retired',
    'unable-to-work': 'Unable to work',
    other: 'Something else',
    ...UNTOLD,
  },
} as const;

type Choices = typeof PROFILE_CHOICES;
export type ProfileQuestion = keyof Choices | 'ward';

/** A question left out is unanswered. */
export type ProfileAnswers = { readonly [Q in keyof Choices]?: keyof Choices[Q] } & {
  /** Borough or ward, as people there call it. */
  readonly ward?: string;
};

/** In code points. */
export const WARD_LENGTH = 60;

const WARD = /^[\p{L}\p{M}\p{N} .,'’()&/-]+$/u;

const acceptedWard = (raw: string): string => {
  const ward = raw.normalize('NFC').trim();
  if (!WARD.test(ward) || [...ward].length > WARD_LENGTH)
    throw reject('profile-invalid', { question: 'ward' });
  return ward;
};

/** The answers in the order of the questions, so that equal answers are equal text; throws `profile-invalid`. */
export const acceptProfile = (answers: ProfileAnswers): ProfileAnswers => {
  const accepted: Record<string, string> = {};
  for (const question of Object.keys(PROFILE_CHOICES) as (keyof Choices)[]) {
    const answer = answers[question];
    if (answer === undefined) continue;
    if (!Object.hasOwn(PROFILE_CHOICES[question], answer)) throw reject('profile-invalid', { question });
    accepted[question] = answer;
  }
  if (answers.ward !== undefined) accepted.ward = acceptedWard(answers.ward);
  return accepted;
};
