import type { Order } from '../answers/comment.js';
import { address, commentAnchor } from '../visit/address.js';

interface Where {
  readonly order?: Order;
  readonly page?: number;
  /** What the page must show already. */
  readonly position?: string | undefined;
  readonly commentId?: string;
}

/** A page of a discussion, under the shortest address it has. */
export const discussionAddress = (discussionId: string, where: Where = {}): string => {
  const { order = 'newest', page = 1, position, commentId } = where;
  return address(
    `/discussions/${discussionId}`,
    {
      order: order === 'newest' ? undefined : order,
      page: page === 1 ? undefined : page,
      position,
    },
    commentId && commentAnchor(commentId),
  );
};
