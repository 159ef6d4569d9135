/**
 * `comments` stand in the discussion before the load; `atLeast` is the ratio to the peer that the project
 * promises itself.
 *
 * Every load of every round begins on a server started for it, as both sides slow down with what was
 * posted before.
 */
export const LOADS = [
  { title: 'posting', comments: 0, mix: [['post', 1]], clients: 16, atLeast: 12 },
  {
    title: 'a page of 20 out of 1,000 comments',
    comments: 1000,
    mix: [['page', 1]],
    clients: 16,
    atLeast: 100,
  },
  {
    title: 'nine page reads to one post',
    comments: 1000,
    mix: [
      ['page', 9],
      ['post', 1],
    ],
    clients: 16,
    atLeast: 40,
  },
];
