import type { DemoComment } from './story-shape.js';

/** What moderators have decided about the park’s comments, with whatever came of it. */
export const parkSettled: readonly DemoComment[] = [
  {
    by: 'ibrahim',
    day: -8,
    text: 'Dogs: on leads everywhere, or a field of their own?',
    stances: [4, 3, 5],
    replies: [
      { by: 'callum', text: 'Depends whose dog. Some here should be on a lead themselves.' },
      { by: 'gareth', text: 'And some should read what they write before they send it.' },
      { by: 'callum', text: 'Says the man with the bicycle the size of a horse.' },
    ],
    questioned: [
      { step: 'report', by: 'fatima', reason: 'off-topic', note: 'This is no longer about dogs.', after: 4 },
      {
        step: 'decide',
        by: 'moderator',
        action: 'close-thread',
        reason: 'off-topic',
        statement:
          'Your question was a good one, and it stays. The replies had turned into a quarrel between two people, so there are no further ones here. Please ask again under a comment of its own.',
        after: 6,
      },
    ],
  },
  {
    by: 'stan',
    day: -7,
    text: 'Boilers, gas fires, chimneys swept. Click here for prices: sweep-and-fire.example/offer',
    found: [{ check: 'blocked-phrases', kind: 'phrase', urgency: 2, part: 'Click here' }],
    questioned: [
      { step: 'report', by: 'dana', reason: 'spam', after: 1 },
      {
        step: 'decide',
        by: 'moderator',
        action: 'hide',
        reason: 'spam',
        statement: 'This advertises a business. Comments here are about the park.',
        after: 3,
      },
      { step: 'appeal', text: 'It was a gasworks. I sell gas fires. How is that not about it?', after: 5 },
      {
        step: 'judge',
        by: 'moderator2',
        outcome: 'upheld',
        statement:
          'I see the connection, but the comment says nothing about what the park should be. It stays hidden.',
        after: 22,
      },
    ],
  },
  {
    by: 'resident',
    day: -7,
    text: 'The council sold the last park for one pound. Who says that it will not sell this one?',
    stances: [9, 2, 3],
    questioned: [
      {
        step: 'report',
        by: 'stan',
        reason: 'misleading',
        note: 'Nobody sells a park for a pound.',
        after: 2,
      },
      {
        step: 'decide',
        by: 'moderator',
        action: 'hide',
        reason: 'misleading',
        statement: 'I could find no sale at that price, and it accuses the council of something grave.',
        after: 7,
      },
      {
        step: 'appeal',
        text: 'It is in the minutes of 12 March 1998, item 7: the recreation ground at Pit Bank, for one pound, to the developer. The library has them.',
        after: 10,
      },
      {
        step: 'judge',
        by: 'moderator2',
        outcome: 'overturned',
        statement:
          'I have read the minutes, and you are right. Your comment is back as it was. We should have asked first.',
        after: 25,
      },
    ],
  },
  {
    by: 'dana',
    day: -6,
    text: 'The newts in the settling pond were counted in March, and the count was not in the exhibition.',
    stances: [7, 0, 4],
    questioned: [
      { step: 'report', by: 'ibrahim', reason: 'misleading', after: 1 },
      {
        step: 'decide',
        by: 'moderator',
        action: 'hide',
        reason: 'misleading',
        statement: 'The exhibition had a panel about the newts.',
        after: 2,
      },
      {
        step: 'decide',
        by: 'moderator',
        action: 'restore',
        reason: 'no-breach',
        statement:
          'I was wrong: the panel was about newts, and not about the count. Your comment is back, with its stances.',
        after: 4,
      },
    ],
  },
  {
    by: 'stan',
    day: -6,
    text: 'FREE SURVEY OF YOUR CHIMNEY for whoever signs up before Friday, no obligation.',
    questioned: [
      { step: 'report', by: 'resident', reason: 'spam', note: 'The same man again.', after: 1 },
      {
        step: 'decide',
        by: 'moderator2',
        action: 'hide',
        reason: 'spam',
        statement: 'This is the second advertisement, after a decision and an appeal about the first.',
        after: 18,
      },
      {
        step: 'suspend',
        by: 'moderator2',
        reason: 'spam',
        statement:
          'You have gone on advertising after it was explained to you twice. You may read everything and appeal, but not write, for 30 days.',
        days: 30,
        after: 19,
      },
    ],
  },
  {
    by: 'resident',
    day: -5,
    text: 'My father and I walk the towpath on Sundays, slowly. Whoever would like to come along may ring 07700 900417.',
    stances: [8, 0, 0],
    found: [{ check: 'personal-details', kind: 'phone', urgency: 2, part: '07700 900417' }],
    questioned: [
      {
        step: 'decide',
        by: 'moderator',
        action: 'redact',
        reason: 'personal-details',
        parts: ['07700 900417'],
        statement:
          'Anybody can read what is written here, and it is copied. I have taken your number out and left the rest. You could name a place and a time instead.',
        after: 3,
      },
    ],
  },
  {
    by: 'callum',
    day: -4,
    text: 'Whoever drew the northern option has clearly never lived here, nor met anybody who thinks.',
    questioned: [
      { step: 'report', by: 'resident', reason: 'abuse', note: 'Her name is on the drawing.', after: 2 },
      { step: 'report', by: 'priya', reason: 'abuse', after: 3 },
      {
        step: 'decide',
        by: 'moderator',
        action: 'hide',
        reason: 'abuse',
        statement:
          'This attacks a person, not an idea. What you think of the drawing itself is welcome here.',
        after: 6,
      },
      {
        step: 'warn',
        by: 'moderator',
        reason: 'abuse',
        statement: 'This is the second time in a week that you go for people. Please leave them out of it.',
        after: 6.2,
      },
    ],
    replies: [{ by: 'mei', text: 'The drawing has a name on it. Can we talk about the drawing instead?' }],
  },
];
