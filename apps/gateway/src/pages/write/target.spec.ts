import { actionOf, type Target, targetOf } from './target.js';

const id = 'b9b3f2d0-6d0b-4b8e-9d59-9a1f2f4f7a10';

describe('where a form goes', () => {
  it.each<Target>([
    { kind: 'comment', discussionId: id },
    { kind: 'reply', commentId: id },
    { kind: 'edit', commentId: id },
  ])('leads back to what is written: %j', (target) => {
    expect(targetOf(actionOf(target))).toEqual(target);
  });

  it.each([
    undefined,
    '',
    `/comments/${id}/withdraw`,
    `/discussions/${id}/replies`,
    '/comments/x/edit',
    '/account',
  ])('is nothing else: %j', (action) => {
    expect(targetOf(action)).toBeUndefined();
  });
});
