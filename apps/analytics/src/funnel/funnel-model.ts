import { afterStep, EMPTY_FUNNEL, type Funnel, type FunnelStep } from '@folkmoot/analytics-domain';
import {
  appealJudged,
  appealLodged,
  commentChecked,
  commentReported,
  decisionMade,
  type Envelope,
} from '@folkmoot/contracts';
import type { Document } from '@folkmoot/documents';
import { collectionRef, type Workspace } from '@folkmoot/event-sourcing';
import type { FiguresModel, Heard } from '../folding/figures-model.js';

/** Of a consultation (`site`: of all together) in a month of UTC: `2026-03`. */
export interface FunnelDocument extends Document, Funnel {
  readonly scope: string;
  readonly month: string;
}
export const funnels = collectionRef<FunnelDocument>('funnel', [{ fields: ['scope', 'month'] }]);
export const WHOLE_SITE = 'site';

/** That a comment has a case; `since` is the number of the message that opened it. */
interface CaseDocument extends Document {
  readonly since: number;
}
const cases = collectionRef<CaseDocument>('case');

interface AboutComment {
  readonly commentId: string;
  readonly consultationId: string;
}

const opens = (envelope: Envelope): boolean => commentReported.is(envelope) || commentChecked.is(envelope);

const aboutComment = (envelope: Envelope): AboutComment | undefined =>
  opens(envelope) || decisionMade.is(envelope) || appealLodged.is(envelope) || appealJudged.is(envelope)
    ? (envelope.data as AboutComment)
    : undefined;

const stepOf = (envelope: Envelope, opensCase: boolean): FunnelStep | undefined => {
  if (commentReported.is(envelope)) return { step: 'reported', reason: envelope.data.reason, opensCase };
  if (commentChecked.is(envelope)) return { step: 'checked', opensCase };
  if (decisionMade.is(envelope)) {
    return { step: 'decided', action: envelope.data.action, reason: envelope.data.reason };
  }
  if (appealLodged.is(envelope)) return { step: 'appealed' };
  if (appealJudged.is(envelope)) return { step: 'judged', outcome: envelope.data.outcome };
  return undefined;
};

const monthOf = ({ time }: Envelope): string => time.slice(0, 7);
const idOf = (scope: string, month: string): string => `${scope}.${month}`;

const opensCase = ({ envelope, ordinal }: Heard, commentId: string, documents: Workspace): boolean => {
  if (!opens(envelope)) return false;
  if (!documents.get(cases, commentId)) documents.update(cases, commentId, () => ({ since: ordinal }));
  return documents.get(cases, commentId)?.since === ordinal;
};

/** The way from reports to decisions and appeals. */
export const funnelModel: FiguresModel = {
  name: 'funnel',
  version: 1,
  context: 'moderation',
  collections: [funnels, cases],

  touches({ envelope }) {
    const about = aboutComment(envelope);
    if (!about) return [];
    const month = monthOf(envelope);
    return [
      { collection: cases, id: about.commentId },
      ...[about.consultationId, WHOLE_SITE].map((scope) => ({ collection: funnels, id: idOf(scope, month) })),
    ];
  },

  apply(heard, documents) {
    const { envelope } = heard;
    const about = aboutComment(envelope);
    if (!about) return;
    const step = stepOf(envelope, opensCase(heard, about.commentId, documents));
    if (!step) return;
    const month = monthOf(envelope);
    for (const scope of [about.consultationId, WHOLE_SITE]) {
      documents.update(funnels, idOf(scope, month), (current) => ({
        scope,
        month,
        ...afterStep(current ?? EMPTY_FUNNEL, step),
      }));
    }
  },
};
