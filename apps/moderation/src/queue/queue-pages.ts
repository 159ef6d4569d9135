import type { Projection } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { KnownMembers } from '../known-members/known-members.js';
import type { QueuePage } from './queue.answer.js';
import { queuedCaseView } from './queued-case-view.js';
import { type Cursor, cursorText } from './queue-cursor.js';
import type { CaseDocument } from './queue-documents.js';
import { queueList, type QueueState, type Wanted } from './queue-list.js';

export const PAGE_SIZE = 20;

export interface QueuePagesOptions {
  readonly queue: Projection;
  readonly comments: Pick<KnownComments, 'getMany' | 'texts'>;
  readonly members: Pick<KnownMembers, 'names'>;
  now(): Instant;
}

export interface Asked extends Omit<Wanted, 'state'> {
  readonly state: QueueState;
  readonly moderatorId: string;
  readonly after?: Cursor;
}

/** The lists of moderators. A page costs the same at a hundred cases and at a hundred thousand. */
export const queuePages = ({ queue, comments, members, now }: QueuePagesOptions) => {
  const list = queueList(queue);

  const views = async (cases: readonly CaseDocument[]) => {
    const texts = await comments.texts(await comments.getMany(cases.map(({ id }) => id)));
    const names = await members.names(cases.flatMap(({ takenBy }) => takenBy ?? []));
    const at = now();
    return cases.map((one) => queuedCaseView(one, texts.get(one.id), names, at));
  };

  return {
    async waitFor(position: Position | undefined): Promise<void> {
      if (position !== undefined) await queue.waitFor(position);
    },

    async page({ state, moderatorId, after, ...filter }: Asked): Promise<QueuePage> {
      if (state === 'mine') {
        const taken = await list.takenBy(moderatorId, now(), filter);
        return { items: await views(taken), total: taken.length, next: null };
      }
      const wanted: Wanted = { state, ...filter };
      const cases = await list.cases(wanted, after, PAGE_SIZE + 1);
      const shownCases = cases.slice(0, PAGE_SIZE);
      const last = cases.length > PAGE_SIZE ? shownCases.at(-1) : undefined;
      return {
        items: await views(shownCases),
        total: await list.total(wanted),
        next: last ? cursorText({ rank: last.rank, caseId: last.id }) : null,
      };
    },
  };
};

export type QueuePages = ReturnType<typeof queuePages>;
