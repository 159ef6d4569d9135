import type { ProfileQuestion } from '../answers/member.js';

const UNTOLD = { 'prefer-not-to-say': 'Prefer not to say' };

interface Question {
  readonly label: string;
  readonly reason: string;
  /** Values as the API takes them; none where the answer is written. */
  readonly choices?: Readonly<Record<string, string>>;
}

const questions: Readonly<Record<ProfileQuestion, Question>> = {
  ageBand: {
    label: 'Age',
    reason: 'Shows whether young and old are heard alike.',
    choices: {
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
  },
  ward: {
    label: 'Borough or ward',
    reason: 'Shows which parts of the area take part, and which are missing.',
  },
  sex: {
    label: 'Sex',
    reason: 'Plans can affect women and men differently; the law asks us to notice.',
    choices: { female: 'Female', male: 'Male', 'another-answer': 'I answer in another way', ...UNTOLD },
  },
  ethnicity: {
    label: 'Ethnic group',
    reason: 'Shows whether every community is heard.',
    choices: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or multiple ethnic groups',
      white: 'White',
      other: 'Other ethnic group',
      ...UNTOLD,
    },
  },
  disability: {
    label: 'Disability or long-term condition',
    reason: 'Shows whether plans work for people who meet barriers every day.',
    choices: {
      no: 'No disability or long-term condition',
      'limited-a-little': 'Yes, and it limits my daily life a little',
      'limited-a-lot': 'Yes, and it limits my daily life a lot',
      'not-limited': 'Yes, but it does not limit my daily life',
      ...UNTOLD,
    },
  },
  tenure: {
    label: 'Your home',
    reason: 'Owners and tenants often see plans differently.',
    choices: {
      'owns-outright': 'Owned outright',
      'owns-with-mortgage': 'Owned with a mortgage or loan',
      'part-owns': 'Part owned, part rented',
      'rents-socially': 'Rented from the council or a housing association',
      'rents-privately': 'Rented privately',
      other: 'Another way',
      ...UNTOLD,
    },
  },
  work: {
    label: 'Work',
    reason: 'Shows whether people at every stage of life take part.',
    choices: {
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
  },
};

export const profile = {
  heading: 'About you',
  lead: 'Every question is optional. Only analysts use the answers, and only in groups of five people or more. Nobody sees yours beside what you write.',
  none: 'No answer',
  submit: 'Save answers',
  questions,
};
