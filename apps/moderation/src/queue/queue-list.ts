import type { Projection } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import type { ReportReason } from '@folkmoot/moderation-domain';
import type { Cursor } from './queue-cursor.js';
import { type CaseDocument, caseDocuments, casesByReason, queueCounts, SITE } from './queue-documents.js';

export const QUEUE_STATES = ['open', 'mine', 'decided', 'appealed'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export interface Wanted {
  readonly state: Exclude<QueueState, 'mine'>;
  readonly reason?: ReportReason;
  /** Only these consultations; absent: all. */
  readonly consultations?: readonly string[];
}

interface Entry {
  readonly caseId: string;
  readonly rank: string;
}

const standing = {
  open: { waiting: true },
  decided: { waiting: false },
  appealed: { appealed: true },
} as const;
const counted = { open: 'waiting', decided: 'settled', appealed: 'appealed' } as const;

/** Most cases that one moderator keeps at once; leases end after half an hour. */
const MOST_TAKEN = 200;

export const queueList = (projection: Projection) => {
  const counts = () => projection.collection(queueCounts);

  /** The next of one consultation or of all, along an index. */
  const stretch = async (
    { state, reason }: Wanted,
    consultationId: string | undefined,
    after: Cursor | undefined,
    limit: number,
  ): Promise<readonly Entry[]> => {
    const where = { ...standing[state], ...(consultationId !== undefined && { consultationId }) };
    const sort = [
      { field: 'rank', direction: state === 'decided' ? ('descending' as const) : ('ascending' as const) },
    ];
    if (reason === undefined) {
      const behind = after && { rank: after.rank, id: after.caseId };
      const page = await projection
        .collection(caseDocuments)
        .page({ where, sort, limit, ...(behind && { behind }) });
      return page.map(({ id, rank }) => ({ caseId: id, rank }));
    }
    const behind = after && { rank: after.rank, id: `${reason}/${after.caseId}` };
    return projection
      .collection(casesByReason)
      .page({ where: { ...where, reason }, sort, limit, ...(behind && { behind }) });
  };

  return {
    /** The cases behind a place, in order. Whoever moderates several consultations sees their lists as one. */
    async cases(wanted: Wanted, after: Cursor | undefined, limit: number): Promise<readonly CaseDocument[]> {
      const places = wanted.consultations ?? [undefined];
      const lists = await Promise.all(places.map((place) => stretch(wanted, place, after, limit)));
      const turn = wanted.state === 'decided' ? -1 : 1;
      const ids = lists
        .flat()
        .sort((a, b) => turn * (compare(a.rank, b.rank) || compare(a.caseId, b.caseId)))
        .slice(0, limit)
        .map(({ caseId }) => caseId);
      const documents = await projection.collection(caseDocuments).getMany(ids);
      const byId = new Map(documents.map((one) => [one.id, one]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    async total({ state, reason, consultations = [SITE] }: Wanted): Promise<number> {
      const found = await counts().getMany(consultations);
      return found.reduce((sum, { byReason, ...all }) => {
        const of = reason === undefined ? all : byReason[reason];
        return sum + (of?.[counted[state]] ?? 0);
      }, 0);
    },

    /** What the moderator works on now, the most urgent first. */
    async takenBy(
      moderatorId: string,
      now: Instant,
      { reason, consultations }: Omit<Wanted, 'state'>,
    ): Promise<readonly CaseDocument[]> {
      const taken = await projection.collection(caseDocuments).page({
        where: { takenBy: moderatorId },
        range: { field: 'takenUntil', after: now },
        sort: [{ field: 'takenUntil', direction: 'ascending' }],
        limit: MOST_TAKEN,
      });
      return taken
        .filter((one) => consultations?.includes(one.consultationId) ?? true)
        .filter((one) => reason === undefined || one.reported[reason] !== undefined)
        .sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
    },
  };
};

export type QueueList = ReturnType<typeof queueList>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
