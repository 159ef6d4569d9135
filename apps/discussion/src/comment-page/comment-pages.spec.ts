import type { Projection } from '@folkmoot/event-sourcing';
import { type Position, positionOf } from '@folkmoot/kernel';
import type { MemberDirectory } from '../members/member-directory.js';
import { commentPages } from './comment-pages.js';

describe('whether a comment has an answer', () => {
  const HEAD = positionOf(7);

  /** A read model that is behind until somebody waits for the end of the log. */
  const behind = () => {
    let answers = 0;
    return {
      collection: () => ({ get: () => Promise.resolve({ answers }) }),
      waitFor: (position: Position) => {
        if (position === HEAD) answers = 1;
        return Promise.resolve(true);
      },
    } as unknown as Projection;
  };

  it('is asked of all that was acknowledged, whether a page shows it yet or not', async () => {
    const pages = commentPages({
      commentPage: behind(),
      members: {} as MemberDirectory,
      head: () => Promise.resolve(HEAD),
    });
    expect(await pages.hasAnswers('a')).toBe(true);
  });
});
