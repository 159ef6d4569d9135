import type { DemoComment } from './story-shape.js';

/** What waits for moderators, in every way in which a case can wait. */
export const parkWaiting: readonly DemoComment[] = [
  {
    by: 'neighbour',
    day: -3,
    text: 'Whoever wants a pitch under my window can come and explain it to my daughter at eleven at night.',
    stances: [3, 4, 2],
    questioned: [
      {
        step: 'report',
        by: 'ibrahim',
        reason: 'threat',
        note: 'He means me, and he knows where I live.',
        after: 2,
      },
      {
        step: 'decide',
        by: 'moderator',
        action: 'hide',
        reason: 'abuse',
        statement: 'I do not think that you meant it as a threat, but it can be read as one.',
        after: 8,
      },
      {
        step: 'warn',
        by: 'moderator',
        reason: 'abuse',
        statement:
          'Please think of how it reads to whom it is about before you post. Nothing else follows from this.',
        after: 8.1,
      },
      {
        step: 'appeal',
        text: 'It is an invitation to explain something, nothing more. My daughter is four and does not sleep. Please read it again.',
        after: 20,
      },
    ],
  },
  {
    by: 'joao',
    day: -2,
    text: 'Let the scouts and the rowing club share one building, instead of giving each a hut!',
    found: [{ check: 'repeated', kind: 'by-author', urgency: 1 }],
  },
  {
    by: 'nkechi',
    day: -2,
    text: 'Mrs Hale at the lock cottage has the key to the towpath gate, she is in all day. Ask her.',
    edited: 'Somebody near the lock has the key to the towpath gate. The library knows who.',
    questioned: [
      { step: 'report', by: 'neighbour', reason: 'personal-details', note: 'She lives alone.', after: 0.04 },
      {
        step: 'decide',
        by: 'moderator',
        action: 'redact',
        reason: 'personal-details',
        parts: ['Mrs Hale at the lock cottage', ', she is in all day'],
        statement: 'A neighbour’s name and habits are hers to tell.',
        onFirstWords: true,
        after: 0.1,
      },
    ],
  },
  {
    by: 'fatima',
    day: -1,
    text: 'The rowing club only gets a building because its chairman drinks with the planners.',
    questioned: [
      {
        step: 'report',
        by: 'gareth',
        reason: 'misleading',
        note: 'Is there any evidence? Everybody knows who the chairman is.',
        after: 5,
      },
    ],
  },
  {
    by: 'ibrahim',
    day: -1,
    text: 'Raised beds, built and filled, forty pounds each. Ask at the shop.',
    questioned: [{ step: 'report', by: 'nkechi', reason: 'spam', after: 8 }],
    takenBy: 'moderator2',
  },
  {
    by: 'callum',
    day: -1,
    text: 'Whoever moves the pitch will find out what the Thursday lot think of that, on a Thursday, in the dark.',
    questioned: [
      {
        step: 'report',
        by: 'neighbour',
        reason: 'threat',
        note: 'I walk home there on Thursdays.',
        after: 7,
      },
      { step: 'report', by: 'resident', reason: 'threat', after: 7.5 },
      {
        step: 'report',
        by: 'mei',
        reason: 'abuse',
        note: 'He was warned only days ago. Please look at this soon.',
        after: 9,
      },
    ],
  },
];
