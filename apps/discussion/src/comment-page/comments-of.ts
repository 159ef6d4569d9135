import type { Projection } from '@folkmoot/event-sourcing';
import { START } from '@folkmoot/kernel';
import { type CommentDocument, commentDocuments } from './comment-document.js';

const AT_ONCE = 500;

/** Everything that a member has said, oldest first, some at a time: nobody knows how much it is. */
export async function* commentsOf(
  commentPage: Projection,
  memberId: string,
  limit = AT_ONCE,
): AsyncGenerator<readonly CommentDocument[]> {
  for (let after = START, isLast = false; !isLast;) {
    const page = await commentPage.collection(commentDocuments).page({
      where: { authorId: memberId },
      range: { field: 'postedPosition', after },
      sort: [{ field: 'postedPosition', direction: 'ascending' }],
      limit,
    });
    if (page.length > 0) yield page;
    after = page.at(-1)?.postedPosition ?? after;
    isLast = page.length < limit;
  }
}
