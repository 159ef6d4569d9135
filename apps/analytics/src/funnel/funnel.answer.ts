import { type AnswerOf, shown } from '@folkmoot/service';
import { figureAnswer } from '../figure/figure.answer.js';

const counts = (description: string) => shown.byId(shown.count('How many.'), description);

const steps = {
  reports: counts('Reports by reason.'),
  checked: shown.count('Times that the automatic checks found something in a comment.'),
  cases: shown.count('Comments that were reported, or found by the checks, for the first time.'),
  decisions: shown.byId(counts('By reason.'), 'Decisions by action.'),
  appeals: shown.count('Appeals against decisions.'),
  outcomes: counts('How appeals ended: `upheld`, the decision stands, or `overturned`.'),
};

const data = shown.named(
  'Funnel',
  {
    ...steps,
    months: shown.list(
      shown.named(
        'FunnelMonth',
        { month: shown.text('In UTC: `2026-03`.'), ...steps },
        'What happened in a month, whenever the report was made that led to it.',
      ),
      'By month, in order; those in which nothing happened are left out.',
    ),
  },
  'From reports to decisions and the outcomes of appeals.',
);
export type FunnelData = AnswerOf<typeof data>;

export const funnelAnswer = figureAnswer(
  'FunnelFigure',
  shown.fields({ consultationId: shown.id('The consultation.') }, 'What it is of.'),
  data,
  'The way of reports in a consultation.',
);

export const siteFunnelAnswer = figureAnswer(
  'SiteFunnelFigure',
  shown.fields({}, 'What it is of: the whole site.'),
  data,
  'The way of reports in all consultations.',
);
