import type { DemoDiscussion } from './story-shape.js';

export const memories: DemoDiscussion = {
  key: 'memories',
  title: 'What do you remember of the gasworks?',
  introduction: 'People who worked there are still among us, and so are their families.',
  safetyNotice: 'A moderator reads what you write here before others do, because it is often about somebody.',
  prompts: ['What should not be forgotten?'],
  holdFirst: true,
  comments: [
    {
      by: 'elspeth',
      day: -4,
      text: 'The hooter at six. My father set the kitchen clock by it and never once went in with his shoes unpolished.',
      stances: [10, 0, 1],
      questioned: [{ step: 'decide', by: 'moderator2', action: 'keep', reason: 'no-breach', after: 2 }],
    },
    {
      by: 'neighbour',
      day: -1,
      text: 'My grandfather came here from Łódź to stoke retort number four, for two weeks. He stayed for thirty years.',
    },
  ],
};
