import { useSite } from '../layout/site.js';

interface CountTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly count: number }[];
  /** Said where there is nothing to count. */
  readonly none: string;
}

/** Counts with what they count, the biggest first, and all together. */
export const CountTable = ({ columns, rows, none }: CountTableProps) => {
  const { messages } = useSite();
  const { numbers } = messages.moderation;
  const counted = rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (counted.length === 0) return <p class="none">{none}</p>;
  return (
    <table class="counts">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
          <th scope="col">{numbers.count}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ cells, count }) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
            <td>{messages.number(count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={columns.length}>
            {numbers.total}
          </th>
          <td>{messages.number(counted.reduce((sum, { count }) => sum + count, 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
};
