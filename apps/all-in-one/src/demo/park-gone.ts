import type { DemoComment } from './story-shape.js';

/** Whose words or name are gone: withdrawn long ago, and by members who have left. */
export const parkGone: readonly DemoComment[] = [
  {
    by: 'mei',
    day: -11,
    text: 'I have written to the councillor about the geese and will put her answer here.',
    withdrawn: true,
  },
  {
    by: 'gwen',
    day: -10,
    text: 'My mother carried coke home from here in a pram. Leave one wall of the retort house standing, so that there is something to tell it by.',
    stances: [11, 1, 1],
    replies: [{ by: 'elspeth', text: 'So did mine. It was always the good pram.' }],
  },
  {
    by: 'piotr',
    day: -9,
    text: 'A skate bowl. My son goes to the one in the next town, two buses each way.',
    stances: [6, 3, 2],
    replies: [{ by: 'joao', text: 'Concrete, please, not the metal sort. It wakes the whole street.' }],
  },
];
