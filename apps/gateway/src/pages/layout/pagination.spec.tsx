import { shownPages } from './pagination.js';

describe('links to pages', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 5, [1, 2, 3, 4, 5]],
    [5, 10, [1, 'gap', 4, 5, 6, 'gap', 10]],
    [4, 2_500, [1, 2, 3, 4, 5, 'gap', 2_500]],
    [2_500, 2_500, [1, 'gap', 2_499, 2_500]],
  ])('on page %i of %i are %j', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
});
