import type { DemoConsultation } from './story-shape.js';

export const flood: DemoConsultation = {
  key: 'flood',
  title: 'When the river rises: a plan for the lower town',
  summary: 'Where should water go when there is too much of it? The engineers bring three answers.',
  background:
    'The floods of 2020 and 2024 reached the same forty streets. The next plan should not only be a higher wall.',
  days: [9, 60],
  timeline: [{ title: 'Exhibition in the library', day: 8 }],
  discussions: [
    {
      key: 'water',
      title: 'Where should the water go?',
      introduction: 'It opens when the exhibition does.',
      prompts: ['Which of the three answers would you live with?'],
      comments: [],
    },
  ],
};
