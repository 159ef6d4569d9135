import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AsOf } from '@folkmoot/analytics-domain';
import { stanceTaken } from '@folkmoot/contracts';
import type { Row, Table } from '../export/table.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { stanceColumns } from './stance-columns.js';

const PAGE = 500;

const rowOf = ({ ordinal, envelope }: LedgerEntry, consultationId: string): readonly Row[] => {
  if (!stanceTaken.is(envelope) || envelope.data.consultationId !== consultationId) return [];
  const { commentId, discussionId, memberId, stance, previous } = envelope.data;
  return [[ordinal, envelope.time, commentId, discussionId, memberId, stance, previous ?? null]];
};

/**
 * Every stance that was taken by `asOf` and every change of one, oldest first: exactly what the ledger holds, so that the
 * same cut makes the same rows again.
 */
export const stancesTable = (ledger: Pick<Ledger, 'page'>, consultationId: string, asOf: AsOf): Table => {
  const pages = async function* () {
    const to = asOf.discussion.ordinal;
    for (let after = 0; after < to;) {
      const entries = await ledger.page('discussion', after, Math.min(PAGE, to - after));
      const last = entries.at(-1);
      if (!last) return;
      yield entries.flatMap((entry) => rowOf(entry, consultationId));
      after = last.ordinal;
      await nextTurn();
    }
  };
  return { name: 'stances', columns: stanceColumns, pages: pages() };
};
