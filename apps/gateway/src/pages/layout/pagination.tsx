import { useSite } from './site.js';

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly label: string;
  hrefOf(page: number): string;
}

/** Links to the pages of a list, each an address of its own. Nothing where there is one page. */
export const Pagination = ({ page, pages, label, hrefOf }: PaginationProps) => {
  const { pagination } = useSite().messages;
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {page > 1 && (
        <a class="step" rel="prev" href={hrefOf(page - 1)}>
          {pagination.previous}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((shown) =>
          shown === 'gap' ? (
            <li class="gap">…</li>
          ) : (
            <li>
              <a
                href={hrefOf(shown)}
                aria-label={pagination.pageOf(shown, pages)}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a class="step" rel="next" href={hrefOf(page + 1)}>
          {pagination.next}
        </a>
      )}
    </nav>
  );
};

/** The first, the last and those around this one; a gap stands for two pages or more. */
export const shownPages = (page: number, pages: number): readonly (number | 'gap')[] => {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown: (number | 'gap')[] = [];
  let before = 0;
  for (const one of [...new Set(near)].sort((a, b) => a - b)) {
    if (one - before === 2) shown.push(one - 1);
    else if (one - before > 2) shown.push('gap');
    shown.push(one);
    before = one;
  }
  return shown;
};
