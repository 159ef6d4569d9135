import { responsesIn, type Tally } from '@folkmoot/analytics-domain';
import { rejecting } from '@folkmoot/kernel';
import type { FigureKind, FigureReader } from '../figure/figure.js';
import { scopeOfId, scopeOfPage } from '../figure/scopes.js';
import { everyOne } from '../paging.js';
import { rejections } from '../rejections.js';
import type { ConsultationParticipation, DayView, SitePage, TallyView } from './participation.answer.js';
import { ALL_DAYS, places, tallies, type TallyDocument, tallyIdOf } from './participation-model.js';

const reject = rejecting(rejections);

const NOBODY: TallyView = { responses: 0, comments: 0, replies: 0, stances: 0, participants: 0 };

const viewOf = (tally: Tally): TallyView => {
  const { comments, replies, stances, participants } = tally;
  return { responses: responsesIn(tally), comments, replies, stances, participants };
};

const dayOf = (tally: TallyDocument): DayView => ({
  day: tally.day,
  ...viewOf(tally),
  newParticipants: tally.newParticipants,
});

/** All days and each day of a consultation or discussion. */
const talliesOf = async (reader: FigureReader, placeId: string) => {
  const found = await everyOne(reader.collection(tallies), {
    where: { placeId },
    sort: [{ field: 'day', direction: 'ascending' }],
  });
  const all = found.find(({ day }) => day === ALL_DAYS);
  return {
    ...(all ? viewOf(all) : NOBODY),
    days: found.filter(({ day }) => day !== ALL_DAYS).map(dayOf),
  };
};

/** Throws `consultation-unknown` for one that is not public yet, too. */
export const mustKnowConsultation = async (reader: FigureReader, consultationId: string): Promise<void> => {
  const place = await reader.collection(places).get(consultationId);
  if (place?.begun !== 0) throw reject('consultation-unknown', { consultationId });
};

export const participationFigure: FigureKind<{ consultationId: string }, ConsultationParticipation> = {
  figure: 'participation',
  version: 1,
  scopeOf: scopeOfId('consultationId'),
  async data(reader, { consultationId }) {
    await mustKnowConsultation(reader, consultationId);
    const known = await everyOne(reader.collection(places), {
      where: { consultationId },
      sort: [{ field: 'begun', direction: 'ascending' }],
    });
    const discussions = await Promise.all(
      known
        .filter(({ begun }) => begun > 0)
        .map(async ({ id }) => ({ discussionId: id, ...(await talliesOf(reader, id)) })),
    );
    return { ...(await talliesOf(reader, consultationId)), discussions };
  },
};

const PAGE = 100;

export const siteParticipationFigure: FigureKind<{ readonly page: number }, SitePage> = {
  figure: 'site-participation',
  version: 1,
  scopeOf: scopeOfPage,
  async data(reader, { page }) {
    const collection = reader.collection(places);
    const total = await collection.count({ where: { begun: 0 } });
    const sort = [{ field: 'consultationId', direction: 'ascending' }] as const;
    const upTo = await collection.page({ where: { begun: 0 }, sort, limit: page * PAGE });
    const ids = upTo.slice((page - 1) * PAGE).map(({ id }) => id);
    const found = await reader.collection(tallies).getMany(ids.map((id) => tallyIdOf(id, ALL_DAYS)));
    const byPlace = new Map(found.map((tally) => [tally.placeId, tally]));
    return {
      items: ids.map((consultationId) => {
        const tally = byPlace.get(consultationId);
        return { consultationId, ...(tally ? viewOf(tally) : NOBODY) };
      }),
      page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      total,
    };
  },
};
