import { memories } from './memories-story.js';
import { parkComments } from './park-comments.js';
import { parkGone } from './park-gone.js';
import { parkSettled } from './park-settled.js';
import { parkWaiting } from './park-waiting.js';
import type { DemoConsultation } from './story-shape.js';

/** In the order in which it was said. Of a day, what was questioned came first. */
const comments = [...parkGone, ...parkSettled, ...parkWaiting, ...parkComments].sort((a, b) => a.day - b.day);

export const park: DemoConsultation = {
  key: 'park',
  title: 'A park where the gasworks stood',
  summary: 'The gasworks has been cleared. What should grow in its place, and who should it be for?',
  background: `The council bought the four hectares between the canal and the railway in 2024 and has cleared them since. There is money for paths, planting and one building; there is not money for everything.

Two drawings are on the table. The northern option puts the building by the station and leaves the river side wild. The river option does the opposite. Neither is decided, and a third may come out of what is said here.`,
  days: [-12, 16],
  timeline: [
    { title: 'Ground cleared and made safe', day: -90 },
    { title: 'Soil report published', day: -7, link: 'https://example.org/soil-report' },
    { title: 'Walk around the site with the designers', day: 4 },
    { title: 'The council decides', day: 60 },
  ],
  discussions: [
    {
      key: 'paths',
      title: 'What should the park be like?',
      introduction: 'Say what you would come for, and what would keep you away.',
      prompts: [
        'What should grow or stand here?',
        'What would make it easy for you to come?',
        'What worries you?',
      ],
      safetyNotice: 'Please do not post phone numbers or addresses, your own or anybody else’s.',
      hosts: ['official'],
      officialsMayAnswerAfterClosing: true,
      comments,
    },
    {
      key: 'building',
      title: 'One building: what is it for?',
      introduction: 'There is money for one building of about 300 square metres.',
      pausedBecause: 'Paused until the running costs of each idea are published on Friday.',
      prompts: ['Café, club room, workshop, something else?', 'Who should run it?'],
      hosts: ['official'],
      comments: [
        {
          by: 'joao',
          day: -8,
          text: 'A workshop where things get mended, with a kettle.',
          stances: [9, 1, 3],
        },
        {
          by: 'fatima',
          day: -6,
          text: 'A café run by the people who already run the Friday kitchen.',
          stances: [11, 0, 2],
          replies: [{ by: 'nkechi', text: 'They would need a proper kitchen, not a counter.' }],
        },
        {
          by: 'callum',
          day: -3,
          text: 'Ask again when the running costs are known. An empty building is worse than none.',
          stances: [6, 4, 4],
        },
      ],
    },
    memories,
  ],
};
