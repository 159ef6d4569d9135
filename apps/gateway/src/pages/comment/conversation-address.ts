import { address, commentAnchor } from '../visit/address.js';

interface Where {
  readonly page?: number;
  readonly position?: string | undefined;
  readonly commentId?: string;
}

/** A page of the replies under a comment. */
export const conversationAddress = (topId: string, { page = 1, position, commentId }: Where = {}): string =>
  address(
    `/comments/${topId}/replies`,
    { page: page === 1 ? undefined : page, position },
    commentId && commentAnchor(commentId),
  );
