import type { DemoConsultation } from './story-shape.js';

export const streets: DemoConsultation = {
  key: 'streets',
  title: 'Quieter streets around Market Square',
  summary: 'Six months of the trial are over. What worked, what did not, and what should be kept?',
  background:
    'Four streets were closed to through traffic in the spring. Counts and air measurements are published with the outcome.',
  days: [-70, -20],
  timeline: [
    { title: 'Trial began', day: -200 },
    { title: 'Consultation closed', day: -20 },
    { title: 'Planters replace the barriers', day: 30 },
  ],
  outcome: `We asked whether the closed streets should stay closed.

You said that Orchard Street and Mill Row are better for it, that Bridge Street is not, and that deliveries had been forgotten.

We did: Orchard Street and Mill Row stay closed. Bridge Street opens again. Deliveries are allowed everywhere until ten in the morning.`,
  discussions: [
    {
      key: 'trial',
      title: 'How was the trial for you?',
      introduction: '',
      prompts: ['What should be kept?', 'What should be changed?'],
      hosts: ['official'],
      officialsMayAnswerAfterClosing: true,
      comments: [
        {
          by: 'mei',
          day: -66,
          text: 'I can hear the bells again on Orchard Street. Keep it.',
          stances: [12, 2, 0],
        },
        {
          by: 'neighbour',
          day: -60,
          text: 'Bridge Street is the only way to the clinic for the bus. It took eleven minutes longer all summer.',
          stances: [13, 0, 1],
          replies: [
            {
              by: 'official',
              text: 'This is why Bridge Street opens again. Thank you to everybody who sent timings.',
            },
          ],
        },
        {
          by: 'ibrahim',
          day: -41,
          text: 'Deliveries before opening, please, or we carry everything from the square.',
          stances: [9, 1, 3],
        },
        {
          by: 'elspeth',
          day: -30,
          text: 'More crossings. Quieter is not the same as safer.',
          stances: [8, 2, 3],
        },
      ],
    },
  ],
};
