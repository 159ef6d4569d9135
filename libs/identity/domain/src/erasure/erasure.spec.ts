import { scenario } from '@folkmoot/testing';
import {
  type ConfirmErasure,
  erasure,
  ERASING_CONTEXTS,
  type ErasingContext,
  type ErasureEvent,
} from './erasure.js';

const { given } = scenario(erasure);

const at = '2026-03-01T09:00:00.000Z';
const request = { type: 'request-erasure', memberId: 'ada', words: 'erased', at } as const;
const requested: ErasureEvent = {
  type: 'erasure-requested',
  data: { memberId: 'ada', words: 'erased', contexts: ERASING_CONTEXTS, requestedAt: at },
};
const erased = [{ what: 'names', count: 1 }];
const confirm = (context: ErasingContext): ConfirmErasure => ({
  type: 'confirm-erasure',
  context,
  erased,
  confirmedAt: at,
  at: '2026-03-01T09:00:01.000Z',
});
const confirmed = (context: ErasingContext): ErasureEvent => ({
  type: 'erasure-confirmed',
  data: { context, erased, confirmedAt: at },
});
const survey = { type: 'survey-erasure', found: erased, at } as const;
const surveyed: ErasureEvent = { type: 'erasure-surveyed', data: { found: erased, surveyedAt: at } };
const completed = (completedAt: string): ErasureEvent => ({
  type: 'erasure-completed',
  data: { completedAt },
});

describe('an erasure', () => {
  it('is asked for once', () => {
    given().when(request).then(requested);
    given(requested).when(request).thenNothing();
  });

  it('is surveyed once, as long as identity has not said what it erased', () => {
    given(requested).when(survey).then(surveyed);
    given(surveyed).when(request).then(requested);
    given(requested, surveyed)
      .when({ ...survey, found: [] })
      .thenNothing();
    given(requested, confirmed('discussion')).when(survey).then(surveyed);
    given(requested, confirmed('identity')).when(survey).thenNothing();
  });

  it('is done when all have confirmed, in whatever order', () => {
    for (const last of ERASING_CONTEXTS) {
      const others = ERASING_CONTEXTS.filter((context) => context !== last).map(confirmed);
      given(requested, ...others.slice(1))
        .when(confirm(last))
        .then(confirmed(last));
      given(requested, ...others)
        .when(confirm(last))
        .then(confirmed(last), completed('2026-03-01T09:00:01.000Z'));
      given(...others, requested)
        .when(confirm(last))
        .then(confirmed(last), completed('2026-03-01T09:00:01.000Z'));
    }
  });

  it('is done by the request if all have confirmed before it', () => {
    given(...ERASING_CONTEXTS.map(confirmed))
      .when(request)
      .then(requested, completed(at));
  });

  it('takes one confirmation of each', () => {
    given(requested, confirmed('discussion')).when(confirm('discussion')).thenNothing();
    const all = [requested, ...ERASING_CONTEXTS.map(confirmed), completed(at)];
    given(...all)
      .when(confirm('discussion'))
      .thenNothing();
    given(...all)
      .when(request)
      .thenNothing();
  });
});
