import type { Projection } from '@folkmoot/event-sourcing';
import type { Position } from '@folkmoot/kernel';
import { queueCounts } from '../queue/queue-documents.js';
import type { ModerationNumbers } from './moderation-numbers.answer.js';
import { noNumbers, numbersDocuments, SITE } from './numbers-document.js';
import { numbersView } from './numbers-view.js';

const MONTHS = 36;

export interface ModerationNumbersOptions {
  readonly numbers: Projection;
  readonly queue: Projection;
}

export const moderationNumbersOf = ({ numbers, queue }: ModerationNumbersOptions) => ({
  async waitFor(position: Position | undefined): Promise<void> {
    if (position !== undefined) await Promise.all([numbers.waitFor(position), queue.waitFor(position)]);
  },

  /** Of one consultation or, without one, of the whole site. */
  async of(consultationId: string | undefined): Promise<ModerationNumbers> {
    const place = consultationId ?? SITE;
    const documents = numbers.collection(numbersDocuments);
    const months = await documents.page({
      where: { monthOf: place },
      sort: [{ field: 'month', direction: 'descending' }],
      limit: MONTHS,
    });
    return {
      ...numbersView((await documents.get(place)) ?? noNumbers),
      open: (await queue.collection(queueCounts).get(place))?.waiting ?? 0,
      months: months.map((one) => ({ month: one.month ?? '', ...numbersView(one) })),
    };
  },
});

export type ModerationNumbersOf = ReturnType<typeof moderationNumbersOf>;
