import type { Collection, Document, PageQuery } from '@folkmoot/documents';

const AT_ONCE = 1_000;

/** Everything that a query finds, in its order, read in pages. */
export const everyOne = async <D extends Document>(
  collection: Collection<D>,
  query: Pick<PageQuery, 'where' | 'sort'>,
): Promise<readonly D[]> => {
  const all: D[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await collection.page({
      ...query,
      limit: AT_ONCE,
      ...(last && { behind: last as never }),
    });
    all.push(...page);
    if (page.length < AT_ONCE) return all;
  }
};
