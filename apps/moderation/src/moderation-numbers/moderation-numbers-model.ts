import { readModel } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import type { ModerationCodecs } from '../streams.js';
import { countedAt, type CountedEvent, withEvent } from './count-event.js';
import { noNumbers, numbersDocuments, SITE } from './numbers-document.js';

const MONTH = '2026-03'.length;

/** Conduct is a matter of the whole site; a case belongs to its consultation too. */
const placesOf = ({ data }: CountedEvent): readonly string[] =>
  'consultationId' in data ? [SITE, data.consultationId] : [SITE];

const monthId = (place: string, at: Instant): string => `${place}/${at.slice(0, MONTH)}`;

/** Reports, decisions and appeals counted, for ever and by month in UTC. */
export const moderationNumbersModel = (codecs: Pick<ModerationCodecs, 'case' | 'conduct'>) =>
  readModel<CountedEvent>({
    name: 'moderation-numbers',
    version: 2,
    collections: [numbersDocuments],
    codecs: [codecs.case, codecs.conduct],

    touches({ event }) {
      const at = countedAt(event);
      if (at === undefined) return [];
      return placesOf(event).flatMap((place) => [
        { collection: numbersDocuments, id: place },
        { collection: numbersDocuments, id: monthId(place, at) },
      ]);
    },

    apply({ event, stored }, documents) {
      const at = countedAt(event);
      if (at === undefined) return;
      const begins = 'consultationId' in event.data && stored.revision === 0;
      for (const place of placesOf(event)) {
        documents.update(numbersDocuments, place, (before) => withEvent(before ?? noNumbers, event, begins));
        documents.update(numbersDocuments, monthId(place, at), (before) => ({
          ...withEvent(before ?? noNumbers, event, begins),
          monthOf: place,
          month: at.slice(0, MONTH),
        }));
      }
    },
  });
