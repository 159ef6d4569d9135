import { type AsOf, responsesIn } from '@folkmoot/analytics-domain';
import type { Row, Table } from '../export/table.js';
import type { Folded } from '../folding/folding.js';
import type { ModelStore } from '../folding/model-store.js';
import {
  type PlaceDocument,
  places,
  tallies,
  type TallyDocument,
} from '../participation/participation-model.js';
import { participationColumns } from './participation-columns.js';

type Store = Pick<ModelStore, 'collection'>;

const PAGE = 500;

const rowOf = (tally: TallyDocument, consultationId: string): Row => [
  tally.placeId === consultationId ? 'consultation' : 'discussion',
  tally.placeId,
  tally.day,
  responsesIn(tally),
  tally.comments,
  tally.replies,
  tally.stances,
  tally.participants,
  tally.newParticipants,
];

const everyPage = async <D>(
  page: (behind: D | undefined) => Promise<readonly D[]>,
): Promise<readonly D[]> => {
  const all: D[] = [];
  for (let found: readonly D[] = []; ;) {
    found = await page(all.at(-1));
    all.push(...found);
    if (found.length < PAGE) return all;
  }
};

const placesOf = (store: Store, consultationId: string) =>
  everyPage<PlaceDocument>((behind) =>
    store.collection(places).page({
      where: { consultationId },
      sort: [{ field: 'begun', direction: 'ascending' }],
      limit: PAGE,
      ...(behind && { behind: { id: behind.id, begun: behind.begun } }),
    }),
  );

const talliesOf = (store: Store, placeId: string) =>
  everyPage<TallyDocument>((behind) =>
    store.collection(tallies).page({
      where: { placeId },
      sort: [{ field: 'day', direction: 'ascending' }],
      limit: PAGE,
      ...(behind && { behind: { id: behind.id, day: behind.day } }),
    }),
  );

/**
 * Figures by day, of the consultation first and then of its discussions. They are read at once, since there are at most as
 * many as days times discussions: exactly those of one cut.
 */
export const participationTable = (
  folded: Pick<Folded, 'read'>,
  consultationId: string,
): Promise<{ readonly table: Table; readonly asOf: AsOf }> =>
  folded.read(async (store, asOf) => {
    const rows: Row[] = [];
    for (const { id } of await placesOf(store, consultationId)) {
      for (const tally of await talliesOf(store, id)) rows.push(rowOf(tally, consultationId));
    }
    const pages = async function* () {
      yield rows;
    };
    return { table: { name: 'participation', columns: participationColumns, pages: pages() }, asOf };
  });
