import type { Projection } from '@folkmoot/event-sourcing';
import type { Position } from '@folkmoot/kernel';
import { memberCases } from './member-cases-model.js';

export interface MemberCases {
  /** Ids of the comments whose cases hold something of the member's, as of a position or later. */
  of(memberId: string, position?: Position): Promise<readonly string[]>;
}

/** How many are read at once. */
const PAGE = 500;

export const memberCasesOf = (projection: Projection): MemberCases => ({
  async of(memberId, position) {
    await projection.waitFor(position);
    const ids: string[] = [];
    for (let behind: { readonly id: string; readonly commentId: string } | undefined; ;) {
      const page = await projection.collection(memberCases).page({
        where: { memberId },
        sort: [{ field: 'commentId', direction: 'ascending' }],
        limit: PAGE,
        ...(behind && { behind }),
      });
      ids.push(...page.map(({ commentId }) => commentId));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return ids;
      behind = { id: last.id, commentId: last.commentId };
    }
  },
});
