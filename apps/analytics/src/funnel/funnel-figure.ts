import { type Funnel, sumOfFunnels } from '@folkmoot/analytics-domain';
import type { FigureKind, FigureReader } from '../figure/figure.js';
import { scopeOfId, wholeSite } from '../figure/scopes.js';
import { everyOne } from '../paging.js';
import { mustKnowConsultation } from '../participation/participation-figure.js';
import type { FunnelData } from './funnel.answer.js';
import { funnels, WHOLE_SITE } from './funnel-model.js';

const stepsOf = ({ reports, checked, cases, decisions, appeals, outcomes }: Funnel) => ({
  reports,
  checked,
  cases,
  decisions,
  appeals,
  outcomes,
});

const funnelOf = async (reader: FigureReader, scope: string): Promise<FunnelData> => {
  const months = await everyOne(reader.collection(funnels), {
    where: { scope },
    sort: [{ field: 'month', direction: 'ascending' }],
  });
  return {
    ...sumOfFunnels(months),
    months: months.map((one) => ({ month: one.month, ...stepsOf(one) })),
  };
};

export const funnelFigure: FigureKind<{ consultationId: string }, FunnelData> = {
  figure: 'funnel',
  version: 1,
  scopeOf: scopeOfId('consultationId'),
  async data(reader, { consultationId }) {
    await mustKnowConsultation(reader, consultationId);
    return funnelOf(reader, consultationId);
  },
};

export const siteFunnelFigure: FigureKind<Record<string, never>, FunnelData> = {
  figure: 'site-funnel',
  version: 1,
  scopeOf: wholeSite,
  data: (reader) => funnelOf(reader, WHOLE_SITE),
};
